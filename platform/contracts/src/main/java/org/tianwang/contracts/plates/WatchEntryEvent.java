package org.tianwang.contracts.plates;

import org.tianwang.contracts.Event;
import org.tianwang.contracts.Topics;

/** Anything that happened to a watch-list entry; carries the entry as it stands afterwards. */
public interface WatchEntryEvent extends Event {
    WatchEntryView entry();

    @Override
    default String topic() {
        return Topics.PLATES;
    }

    @Override
    default String key() {
        return entry().id().toString();
    }
}
