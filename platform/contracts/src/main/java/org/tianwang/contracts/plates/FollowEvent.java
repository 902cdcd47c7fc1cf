package org.tianwang.contracts.plates;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to the following of a vehicle, its sightings apart. */
public interface FollowEvent extends Event {
    FollowView follow();

    @Override
    default String topic() {
        return Topics.PLATES;
    }

    @Override
    default String key() {
        return follow().id().toString();
    }
}
