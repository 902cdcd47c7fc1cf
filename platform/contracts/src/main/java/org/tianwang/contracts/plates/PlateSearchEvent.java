package org.tianwang.contracts.plates;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to a search that a second person has to know of. */
public interface PlateSearchEvent extends Event {
    PlateSearchView search();

    @Override
    default String topic() {
        return Topics.PLATES;
    }

    @Override
    default String key() {
        return search().id().toString();
    }
}
