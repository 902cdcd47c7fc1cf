package org.tianwang.alert.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * How long the clock on the wall has gone evenly: since it was first looked at here, or since it was last set. Whoever
 * counts the time in which somebody could have acted must not count a stop of the service, nor an hour that was set.
 * For one thread at a time.
 */
final class EvenTime {

    /** More than a clock is corrected by in passing. */
    private static final Duration SET = Duration.ofMinutes(1);

    private final Clock wall;
    private final LongSupplier nanos;
    private Instant lastWall;
    private long lastNanos;
    private long since;

    EvenTime(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    /** To be asked again and again: what has happened to the clock is seen from one time to the next. */
    Duration soFar() {
        Instant shown = wall.instant();
        long now = nanos.getAsLong();
        if (lastWall == null || wasSet(Duration.between(lastWall, shown), Duration.ofNanos(now - lastNanos))) {
            since = now;
        }
        lastWall = shown;
        lastNanos = now;
        return Duration.ofNanos(now - since);
    }

    private static boolean wasSet(Duration shown, Duration passed) {
        return shown.minus(passed).abs().compareTo(SET) > 0;
    }
}
