package org.tianwang.gateway.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The last events, for listeners who come back after a short break. Bounded by their number; remembers from where on it is
 * complete. Not thread-safe.
 */
final class FeedMemory {

    private final int capacity;
    private final ArrayDeque<Remembered> events = new ArrayDeque<>();
    private Positions completeFrom;

    /** Complete from {@code start} on, where reading began. */
    FeedMemory(int capacity, Positions start) {
        this.capacity = capacity;
        this.completeFrom = start.copy();
    }

    void add(Remembered remembered) {
        if (events.size() == capacity) {
            FeedEvent forgotten = events.removeFirst().event();
            completeFrom.moveTo(forgotten.topic(), forgotten.partition(), forgotten.offset() + 1);
        }
        events.addLast(remembered);
    }

    Positions completeFrom() {
        return completeFrom.copy();
    }

    boolean covers(Positions since) {
        return !since.isBehind(completeFrom);
    }

    /** What a listener with these positions has not been told yet, in the order in which it was read. */
    List<Remembered> since(Positions positions) {
        var missed = new ArrayList<Remembered>();
        for (Remembered remembered : events) {
            if (!positions.hasPassed(remembered.event())) {
                missed.add(remembered);
            }
        }
        return missed;
    }
}
