package org.tianwang.contracts.people;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A grid as it stands now. */
public record GridChanged(GridView grid) implements Event {
    @Override
    public String topic() {
        return Topics.GRIDS;
    }

    @Override
    public String key() {
        return grid.id().toString();
    }
}
