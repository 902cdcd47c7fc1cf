package org.tianwang.contracts.ops;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to an alert; carries the alert as it stands afterwards. */
public interface AlertEvent extends Event {
    AlertView alert();

    @Override
    default String topic() {
        return Topics.ALERTS;
    }

    @Override
    default String key() {
        return alert().id().toString();
    }
}
