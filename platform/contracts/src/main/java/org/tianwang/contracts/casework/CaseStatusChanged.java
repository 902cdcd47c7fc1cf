package org.tianwang.contracts.casework;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A case went from one state to another. */
public record CaseStatusChanged(CaseView file, CaseStatus previous) implements Event {
    @Override
    public String topic() {
        return Topics.CASES;
    }

    @Override
    public String key() {
        return file.id().toString();
    }
}
