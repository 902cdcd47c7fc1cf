package org.tianwang.contracts.sky;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A finding has become an incident. */
public record PatrolFindingEscalated(PatrolFindingView finding) implements Event {
    @Override
    public String topic() {
        return Topics.PATROLS;
    }

    @Override
    public String key() {
        return finding.roundId().toString();
    }
}
