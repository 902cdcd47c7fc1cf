package org.tianwang.contracts.casework;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A case was opened. */
public record CaseOpened(CaseView file) implements Event {
    @Override
    public String topic() {
        return Topics.CASES;
    }

    @Override
    public String key() {
        return file.id().toString();
    }
}
