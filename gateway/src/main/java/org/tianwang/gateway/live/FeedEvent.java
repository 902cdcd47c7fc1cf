package org.tianwang.gateway.live;

import java.util.Set;

/**
 * One thing to tell, with what decides who hears it.
 *
 * @param topic index into {@link FeedKind#TOPICS}
 * @param crew users whom a task is for, or who asked for a search; empty for all else
 * @param data the view as compact JSON, on one line
 */
record FeedEvent(
        FeedKind kind, int topic, int partition, long offset, String townshipCode, Set<String> crew, String data) {

    /** For memory, where the finished block holds the view already. */
    FeedEvent withoutData() {
        return new FeedEvent(kind, topic, partition, offset, townshipCode, crew, null);
    }
}
