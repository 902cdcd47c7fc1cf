package org.tianwang.contracts.ops;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to an incident; carries the incident as it stands afterwards. */
public interface IncidentEvent extends Event {
    IncidentView incident();

    @Override
    default String topic() {
        return Topics.INCIDENTS;
    }

    @Override
    default String key() {
        return incident().id().toString();
    }
}
