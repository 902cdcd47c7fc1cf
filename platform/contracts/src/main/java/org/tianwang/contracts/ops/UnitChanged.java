package org.tianwang.contracts.ops;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A unit's facts, status or position have changed. */
public record UnitChanged(UnitView unit) implements Event {
    @Override
    public String topic() {
        return Topics.UNITS;
    }

    @Override
    public String key() {
        return unit.id().toString();
    }
}
