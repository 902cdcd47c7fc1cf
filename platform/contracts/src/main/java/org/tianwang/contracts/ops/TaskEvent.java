package org.tianwang.contracts.ops;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to a task; keyed by its incident so that the order of both holds. */
public interface TaskEvent extends Event {
    TaskView task();

    @Override
    default String topic() {
        return Topics.INCIDENTS;
    }

    @Override
    default String key() {
        return task().incidentId().toString();
    }

    @Override
    default String subject() {
        return task().id().toString();
    }
}
