package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;

/** Picks pictures at a steady rate from a stream of any rate. One thread. */
final class Sampler {
    private final Duration interval;
    private Instant due = Instant.MIN;

    Sampler(double perSecond) {
        this.interval = Duration.ofNanos((long) (1_000_000_000 / perSecond));
    }

    boolean take(Instant time) {
        if (time.isBefore(due)) {
            return false;
        }
        Instant next = due.equals(Instant.MIN) ? time.plus(interval) : due.plus(interval);
        due = next.isBefore(time) ? time.plus(interval) : next;
        return true;
    }
}
