package org.tianwang.ingest.stream;

import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;

/**
 * Lays a stream's own times on this service's clock: a picture is shown as long after the one before as the stream says,
 * so that pictures that arrive in a burst keep their distances. A step that cannot be (backwards, as when the times wrap
 * or the camera sets its clock; none; or above {@link #LARGEST_STEP}) is replaced by the time that really passed, and the
 * whole never leaves the time of receipt by more than {@link #FARTHEST}, however wrong the camera's clock runs. One thread.
 */
final class ShownTimes {
    private static final Duration LARGEST_STEP = Duration.ofSeconds(10);
    private static final Duration FARTHEST = Duration.ofSeconds(5);
    private static final long NONE = avutil.AV_NOPTS_VALUE;

    private final VideoFormat.TimeBase base;
    private long previousTicks = NONE;
    private Instant previousReceived;
    private Instant previous;

    ShownTimes(VideoFormat.TimeBase base) {
        this.base = base;
    }

    /** @param ticks the picture's own time; {@code AV_NOPTS_VALUE} where it has none */
    Instant next(long ticks, Instant receivedAt) {
        Instant shown = previous == null ? receivedAt : previous.plus(step(ticks, receivedAt));
        Instant earliest = receivedAt.minus(FARTHEST);
        Instant latest = receivedAt.plus(FARTHEST);
        previous = shown.isBefore(earliest) ? earliest : shown.isAfter(latest) ? latest : shown;
        previousTicks = ticks;
        previousReceived = receivedAt;
        return previous;
    }

    private Duration step(long ticks, Instant receivedAt) {
        double own = ticks == NONE || previousTicks == NONE ? 0 : base.seconds(ticks - previousTicks);
        if (own > 0 && own <= LARGEST_STEP.toSeconds()) {
            return Duration.ofNanos(Math.round(own * 1e9));
        }
        Duration passed = Duration.between(previousReceived, receivedAt);
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}
