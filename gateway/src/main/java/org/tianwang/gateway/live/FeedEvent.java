package org.tianwang.gateway.live;

import java.util.List;
import java.util.Set;

/**
 * One thing to tell, with what decides who hears it.
 *
 * @param topic index into {@link FeedKind#TOPICS}
 * @param townshipCodes a listener must cover each of them; null among them is the county
 * @param alsoIn a listener who covers one of these hears it too
 * @param crew users whom a task is for, or who asked for a search; empty for all else
 * @param data the view as compact JSON, on one line
 */
record FeedEvent(
        FeedKind kind,
        int topic,
        int partition,
        long offset,
        List<String> townshipCodes,
        Set<String> alsoIn,
        Set<String> crew,
        String data) {

    /** For memory, where the finished block holds the view already. */
    FeedEvent withoutData() {
        return new FeedEvent(kind, topic, partition, offset, townshipCodes, alsoIn, crew, null);
    }
}
