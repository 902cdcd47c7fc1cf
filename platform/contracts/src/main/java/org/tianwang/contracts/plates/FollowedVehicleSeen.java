package org.tianwang.contracts.plates;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A followed vehicle was read by a camera; once a reading, whatever is redelivered. */
public record FollowedVehicleSeen(FollowedSightingView sighting) implements Event {
    @Override
    public String topic() {
        return Topics.PLATES;
    }

    /** With the follow's own events, so that their order holds. */
    @Override
    public String key() {
        return sighting.followId().toString();
    }

    @Override
    public String subject() {
        return sighting.id().toString();
    }
}
