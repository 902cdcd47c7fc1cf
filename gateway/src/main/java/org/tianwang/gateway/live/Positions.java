package org.tianwang.gateway.live;

import java.util.Arrays;

/**
 * How far one has come in every partition of the feed: the next offset to read. Mutable and confined to its owner; copies go
 * elsewhere.
 */
final class Positions {

    static final int MAX_PARTITIONS = 1024;

    private final long[][] next;

    Positions() {
        this(new long[FeedKind.TOPICS.size()][0]);
    }

    private Positions(long[][] next) {
        this.next = next;
    }

    int partitions(int topic) {
        return next[topic].length;
    }

    /** Where to go on; 0 in a partition one has never heard of, since it is younger than oneself. */
    long next(int topic, int partition) {
        return partition < next[topic].length ? next[topic][partition] : 0;
    }

    void moveTo(int topic, int partition, long offset) {
        if (partition >= next[topic].length) {
            next[topic] = Arrays.copyOf(next[topic], partition + 1);
        }
        next[topic][partition] = offset;
    }

    boolean isBehind(Positions other) {
        for (int topic = 0; topic < other.next.length; topic++) {
            for (int partition = 0; partition < other.next[topic].length; partition++) {
                if (next(topic, partition) < other.next[topic][partition]) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean hasPassed(FeedEvent event) {
        return event.offset() < next(event.topic(), event.partition());
    }

    Positions copy() {
        long[][] copy = new long[next.length][];
        for (int i = 0; i < next.length; i++) {
            copy[i] = next[i].clone();
        }
        return new Positions(copy);
    }
}
