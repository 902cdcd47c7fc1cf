package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * How long not a single pixel has changed. A sensor's noise changes some in every picture, however still the scene; a
 * hung encoder changes none. One thread.
 */
final class FreezeMeter {
    private byte[] previous;
    private Instant changedAt;
    private Instant last;

    /** @return seconds of seen standstill; a gap in the pictures is not counted as one */
    double measure(Instant at, byte[] luma) {
        boolean gap = last != null && Duration.between(last, at).compareTo(Duration.ofSeconds(5)) > 0;
        last = at;
        if (gap || !Arrays.equals(previous, luma)) {
            previous = luma;
            changedAt = at;
        }
        return Duration.between(changedAt, at).toMillis() / 1000.0;
    }
}
