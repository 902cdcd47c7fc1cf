package org.tianwang.ingest.stream;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Plays a file in real time: says how long to wait until a picture is due, from its time stamp and the clock. A jump in
 * the time stamps (the loop's seam, a broken file) or a reader that fell behind starts the count anew instead of racing
 * or sleeping for hours; time stamps that hardly move (a damaged time base) do not let a file take a whole core. Not
 * thread-safe.
 */
final class Pacer {
    private static final long LARGEST_STEP_MICROS = 2_000_000;
    private static final long SMALLEST_STEP_MICROS = 8_000;
    private static final long ASSUMED_STEP_MICROS = 40_000;

    private final LongSupplier nanoTime;
    private long previousPts = Long.MIN_VALUE;
    private long dueNanos;

    Pacer(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    Duration untilDue(long ptsMicros) {
        long now = nanoTime.getAsLong();
        if (previousPts == Long.MIN_VALUE) {
            dueNanos = now;
        } else {
            long step = ptsMicros - previousPts;
            boolean plausible = step > 0 && step <= LARGEST_STEP_MICROS;
            dueNanos += (plausible ? Math.max(step, SMALLEST_STEP_MICROS) : ASSUMED_STEP_MICROS) * 1000;
        }
        previousPts = ptsMicros;
        long wait = dueNanos - now;
        if (wait < -LARGEST_STEP_MICROS * 1000) {
            dueNanos = now;
        }
        return Duration.ofNanos(Math.max(0, wait));
    }
}
