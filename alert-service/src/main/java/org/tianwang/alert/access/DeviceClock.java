package org.tianwang.alert.access;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * A device's clock that is wrong. What it shows when it sends, against ours when that arrives, tells by how much; so a
 * phone that is an hour off still tells the order and the age of what it kept in a dead spot. What lies within the limit
 * is the line's delay as likely as the clock's error, and is left alone.
 */
public final class DeviceClock {

    /** A clock that was reset to its factory's day is set right as well; more than this is no clock. */
    private static final Duration WORST = Duration.ofDays(100 * 365L);

    private DeviceClock() {}

    /** How far ahead of ours the clock runs; negative when it is behind, zero when it is good or nothing is known. */
    public static Duration error(Instant sent, Instant now, Duration limit) {
        if (sent == null) {
            return Duration.ZERO;
        }
        Duration error = Duration.between(now, sent);
        boolean good = error.abs().compareTo(limit) <= 0 || error.abs().compareTo(WORST) > 0;
        return good ? Duration.ZERO : error;
    }

    /** A told time by our clock. */
    public static Instant setRight(Instant told, Duration error) {
        try {
            return told.minus(error);
        } catch (DateTimeException | ArithmeticException outsideOfTime) {
            return told;
        }
    }
}
