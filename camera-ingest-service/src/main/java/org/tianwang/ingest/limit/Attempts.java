package org.tianwang.ingest.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts attempts per key in a window of time that starts with the first. Who has been unseen for longest is forgotten
 * first, so memory is bounded whatever keys are tried. Thread-safe.
 */
public final class Attempts {
    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Count> counts;

    private record Count(Instant since, int attempts) {}

    public Attempts(int most, Duration window, int remembered, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Counts one more, unless that is too many. */
    public synchronized boolean admits(String key) {
        if (exhausted(key)) {
            return false;
        }
        Count count = counts.get(key);
        counts.put(key, new Count(count.since(), count.attempts() + 1));
        return true;
    }

    /** Whether the next one would be too many; counts nothing. */
    public synchronized boolean exhausted(String key) {
        Instant now = clock.instant();
        Count count = counts.get(key);
        if (count == null || !now.isBefore(count.since().plus(window))) {
            counts.put(key, new Count(now, 0));
            return false;
        }
        return count.attempts() >= most;
    }

    public synchronized void forget(String key) {
        counts.remove(key);
    }
}
