package org.tianwang.contracts.sky;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A patrol round has begun. */
public record PatrolRoundStarted(PatrolRoundView round) implements Event {
    @Override
    public String topic() {
        return Topics.PATROLS;
    }

    @Override
    public String key() {
        return round.id().toString();
    }
}
