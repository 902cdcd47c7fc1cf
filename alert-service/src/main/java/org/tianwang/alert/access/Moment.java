package org.tianwang.alert.access;

import java.time.Instant;

/**
 * When something happened and when we heard of it.
 *
 * @param source {@code DEVICE} when {@code at} is the caller's own time, {@code SERVER} when it is ours
 * @param doubt why the caller's time was not believed, with that time; null when there is nothing to doubt
 */
public record Moment(Instant at, Instant recordedAt, String source, String doubt) {

    public static final String DEVICE = "DEVICE";
    public static final String SERVER = "SERVER";

    public static Moment now(Instant now) {
        return new Moment(now, now, SERVER, null);
    }
}
