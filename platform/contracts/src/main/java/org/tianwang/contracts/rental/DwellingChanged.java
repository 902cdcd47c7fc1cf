package org.tianwang.contracts.rental;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** A dwelling as it stands now; the first one registers it. */
public record DwellingChanged(DwellingFacts dwelling) implements Event {
    @Override
    public String topic() {
        return Topics.DWELLINGS;
    }

    @Override
    public String key() {
        return dwelling.id().toString();
    }
}
