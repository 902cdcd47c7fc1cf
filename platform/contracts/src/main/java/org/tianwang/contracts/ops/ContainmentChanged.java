package org.tianwang.contracts.ops;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A containment was begun, moved, computed anew, ordered or ended; in the order of its incident's events. */
public record ContainmentChanged(ContainmentNote containment) implements Event {
    @Override
    public String topic() {
        return Topics.INCIDENTS;
    }

    @Override
    public String key() {
        return containment.incidentId().toString();
    }

    @Override
    public String subject() {
        return containment.id().toString();
    }
}
