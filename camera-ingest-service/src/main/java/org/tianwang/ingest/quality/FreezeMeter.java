package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How long not a single pixel has changed. A sensor's noise changes some in every picture, however still the scene; a
 * hung encoder changes none. One thread.
 */
final class FreezeMeter {
    private final Pace pace = new Pace();
    private byte[] previous;
    private Duration still = Duration.ZERO;

    /** @return seconds of seen standstill; a gap in the pictures is not counted as one */
    double measure(Instant at, byte[] luma) {
        Duration passed = pace.since(at);
        boolean same = !passed.isZero() && Arrays.equals(previous, luma);
        still = same ? still.plus(passed) : Duration.ZERO;
        previous = luma;
        return still.toMillis() / 1000.0;
    }
}
