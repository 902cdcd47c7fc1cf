package org.tianwang.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes down looks that a screen repeats by itself. A list or a map that stays open asks again every few seconds, which is
 * one look, or the trail would be full of it: the same one's next entry comes after a while. What was written is
 * remembered in memory alone and bounded, so that a restart, another instance or a clock that was set back writes an
 * entry too many, never one too few. Thread-safe.
 */
public final class RecentLooks {
    private final Duration oneLook;
    private final Clock clock;
    private final Map<Viewed, Instant> written;

    private record Viewed(String user, Object what) {}

    /** @param most how many are remembered; of more, the oldest are forgotten */
    public RecentLooks(Duration oneLook, int most, Clock clock) {
        this.oneLook = oneLook;
        this.clock = clock;
        this.written = new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Viewed, Instant> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * @param what of equals and hash code by its value; the same user's looks at what is equal are one
     * @param write writes the entry; when it throws, nothing is remembered and the look must not be granted
     */
    public void once(String user, Object what, Runnable write) {
        Viewed look = new Viewed(user, what);
        Instant now = clock.instant();
        if (isWritten(look, now)) {
            return;
        }
        write.run();
        synchronized (written) {
            written.put(look, now);
        }
    }

    private boolean isWritten(Viewed look, Instant now) {
        synchronized (written) {
            Instant last = written.get(look);
            return last != null && !now.isBefore(last) && now.isBefore(last.plus(oneLook));
        }
    }
}
