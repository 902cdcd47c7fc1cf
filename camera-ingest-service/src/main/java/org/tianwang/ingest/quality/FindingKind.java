package org.tianwang.ingest.quality;

import java.time.Duration;

/** What can be wrong with a picture, and how long it must last before it is told and before it counts as over. */
public enum FindingKind {
    NO_SIGNAL(10),
    BLACK(10),
    /** Its condition already is a time without any change, so that it needs no further delay. */
    FROZEN(0),
    BLURRED(15),
    COVERED(10),
    MOVED(12),
    OVEREXPOSED(12);

    private static final Duration CLEARED_AFTER = Duration.ofSeconds(10);

    private final Duration raisedAfter;

    FindingKind(int seconds) {
        raisedAfter = Duration.ofSeconds(seconds);
    }

    Duration raisedAfter() {
        return raisedAfter;
    }

    /** A frozen picture that moves again is proof at once. */
    Duration clearedAfter() {
        return this == FROZEN ? Duration.ZERO : CLEARED_AFTER;
    }
}
