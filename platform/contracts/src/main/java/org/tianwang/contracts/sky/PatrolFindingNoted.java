package org.tianwang.contracts.sky;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A person has noted something on a round. */
public record PatrolFindingNoted(PatrolFindingView finding) implements Event {
    @Override
    public String topic() {
        return Topics.PATROLS;
    }

    @Override
    public String key() {
        return finding.roundId().toString();
    }
}
