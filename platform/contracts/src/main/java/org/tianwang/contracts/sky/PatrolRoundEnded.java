package org.tianwang.contracts.sky;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A patrol round is over, was given up, or was due and never begun; its coverage is final. */
public record PatrolRoundEnded(PatrolRoundView round) implements Event {
    @Override
    public String topic() {
        return Topics.PATROLS;
    }

    @Override
    public String key() {
        return round.id().toString();
    }
}
