package org.tianwang.alert.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether a told time can be true. It may lie up to twelve hours back and not ahead of us; it follows the step before
 * it, where a clock that is half a minute off is set right. What cannot be true is kept as a doubt, and ours counts.
 */
final class OccurrencePolicy {

    static final Duration LONGEST_BACK = Duration.ofHours(12);
    static final Duration SKEW = Duration.ofSeconds(30);

    private OccurrencePolicy() {}

    /** The same of a device that says what its clock showed when it sent; a clock that is wrong is set right, and named. */
    static Moment judge(Instant told, Instant sent, Instant previous, Instant now) {
        Duration error = told == null ? Duration.ZERO : DeviceClock.error(sent, now, SKEW);
        if (error.isZero()) {
            return judge(told, previous, now);
        }
        Moment right = judge(DeviceClock.setRight(told, error), previous, now);
        String how = "by a clock " + (error.isPositive() ? "ahead of" : "behind") + " ours, set right";
        return right.doubt() != null
                ? right
                : new Moment(right.at(), right.recordedAt(), right.source(), "the phone says " + told + ", " + how);
    }

    /** {@code told} and {@code previous} may be null. */
    static Moment judge(Instant told, Instant previous, Instant now) {
        if (told == null) {
            return Moment.now(now);
        }
        if (told.isAfter(now.plus(SKEW))) {
            return doubted(told, now, "ahead of our clock");
        }
        if (told.isBefore(now.minus(LONGEST_BACK))) {
            return doubted(told, now, "more than 12 hours ago");
        }
        if (previous != null && told.isBefore(previous.minus(SKEW))) {
            return doubted(told, now, "before the step that precedes it");
        }
        Instant notBefore = previous != null && told.isBefore(previous) ? previous : told;
        return new Moment(notBefore.isAfter(now) ? now : notBefore, now, Moment.DEVICE, null);
    }

    private static Moment doubted(Instant told, Instant now, String why) {
        return new Moment(now, now, Moment.SERVER, "the phone says " + told + ", " + why);
    }
}
