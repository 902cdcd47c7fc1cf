package org.tianwang.local.command;

/**
 * What became of verifying a trail, in ascending order of gravity. That one was tampered with is the worst that can be said,
 * and must not hide behind another one that could not be looked at.
 */
enum TrailOutcome {
    WHOLE(0, "All audit trails are whole."),
    UNUSABLE(2, "At least one audit trail could not be judged: see above."),
    BROKEN(1, "At least one audit trail is not whole: see above.");

    private final int exitCode;
    private final String words;

    TrailOutcome(int exitCode, String words) {
        this.exitCode = exitCode;
        this.words = words;
    }

    int exitCode() {
        return exitCode;
    }

    /** For the last line, about all trails together. */
    String words() {
        return words;
    }

    TrailOutcome or(TrailOutcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
