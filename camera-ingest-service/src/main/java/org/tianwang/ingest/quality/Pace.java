package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells a gap in the pictures from a camera whose pictures are usually far apart: one that is read by its key frames
 * alone may send them every ten or twenty seconds, and each speaks for the time since the one before. One thread.
 */
final class Pace {
    private static final long NEVER_A_GAP = 5_000;
    private static final long ALWAYS_A_GAP = 60_000;
    private static final double TOLERANCE = 2.5;

    private Instant last;
    private long usual;

    /** @return the time since the last picture, or nothing if it was a gap */
    Duration since(Instant at) {
        long passed = last == null ? 0 : Duration.between(last, at).toMillis();
        long gap = Math.clamp((long) (usual * TOLERANCE), NEVER_A_GAP, ALWAYS_A_GAP);
        last = at;
        usual = passed;
        return passed > gap ? Duration.ZERO : Duration.ofMillis(passed);
    }
}
