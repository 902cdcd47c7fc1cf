package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;

/**
 * Picks pictures at a steady rate from a stream of any rate. A picture that comes a trifle early is taken, so that
 * rounded times lose none; when time goes back, it begins anew. One thread.
 */
final class Sampler {
    private static final int TRIFLE = 20; // of the interval

    private final Duration interval;
    private final Duration early;
    private Instant due = Instant.MIN;

    Sampler(double perSecond) {
        this.interval = Duration.ofNanos((long) (1_000_000_000 / perSecond));
        this.early = interval.dividedBy(TRIFLE);
    }

    boolean take(Instant time) {
        Instant almost = time.plus(early);
        boolean wentBack = due.isAfter(almost.plus(interval));
        if (almost.isBefore(due) && !wentBack) {
            return false;
        }
        boolean anew = wentBack || due.equals(Instant.MIN) || due.plus(interval).isBefore(time);
        due = (anew ? time : due).plus(interval);
        return true;
    }
}
