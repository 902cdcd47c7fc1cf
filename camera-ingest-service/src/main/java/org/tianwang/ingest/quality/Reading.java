package org.tianwang.ingest.quality;

/** One thing measured on one picture: its value, the limit it is held against, and what that says. */
record Reading(FindingKind kind, double value, double limit, Verdict verdict) {

    /** {@code UNCLEAR} lies between the limits of raising and clearing, or cannot be judged now: all stays as it is. */
    enum Verdict {
        BAD,
        UNCLEAR,
        GOOD
    }

    static Reading unclear(FindingKind kind) {
        return new Reading(kind, 0, 0, Verdict.UNCLEAR);
    }

    /** Bad from {@code limit} up, good below {@code fine}. */
    static Reading high(FindingKind kind, double value, double limit, double fine) {
        return new Reading(
                kind, value, limit, value >= limit ? Verdict.BAD : value < fine ? Verdict.GOOD : Verdict.UNCLEAR);
    }

    /** Bad from {@code limit} down, good above {@code fine}. */
    static Reading low(FindingKind kind, double value, double limit, double fine) {
        return new Reading(
                kind, value, limit, value <= limit ? Verdict.BAD : value > fine ? Verdict.GOOD : Verdict.UNCLEAR);
    }

    Reading unless(boolean unclear) {
        return unclear ? new Reading(kind, value, limit, Verdict.UNCLEAR) : this;
    }

    boolean bad() {
        return verdict == Verdict.BAD;
    }
}
