package org.tianwang.ingest.stream;

import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * Puts a stream's own times on one line that starts at zero and only goes forward, as muxers demand. Steps of the
 * stream's clock are kept; a step back (the seam of a looping file, a camera that set its clock) or one above
 * {@link #LARGEST_STEP} is replaced by the time that really passed. Not thread-safe.
 */
final class Timeline {
    private static final Duration LARGEST_STEP = Duration.ofSeconds(10);
    private static final Duration REORDERING = Duration.ofSeconds(1);
    private static final long NONE = avutil.AV_NOPTS_VALUE;

    private final VideoFormat.TimeBase base;
    private final long largestStep;
    private final long reordering;
    private long previousRaw = NONE;
    private long previous = -1;
    private long previousStep = 1;
    private Instant previousAt;
    private long jumps;

    Timeline(VideoFormat.TimeBase base) {
        this.base = base;
        this.largestStep = base.ticks(LARGEST_STEP.toSeconds());
        this.reordering = base.ticks(REORDERING.toSeconds());
    }

    /** The times to use for a packet that carries these; {@code AV_NOPTS_VALUE} stands for a missing one. */
    VideoPacket.Times next(long dts, long pts, long duration, Instant receivedAt) {
        boolean first = previous < 0;
        long raw = dts != NONE ? dts : pts;
        long step = first ? 0 : step(raw, dts == NONE, receivedAt);
        long decode = first ? 0 : previous + step;
        boolean reordered = !first && dts == NONE && raw < previousRaw && raw > previousRaw - reordering;
        if (!reordered) {
            previousRaw = raw;
            previousStep = first ? previousStep : step;
        }
        previous = decode;
        previousAt = receivedAt;
        long offset = dts == NONE || pts == NONE ? 0 : Math.clamp(pts - dts, 0, largestStep);
        return new VideoPacket.Times(decode, decode + offset, duration > 0 ? duration : previousStep);
    }

    /** How often the stream's own times were not followed. */
    long jumps() {
        return jumps;
    }

    private long step(long raw, boolean shownOrder, Instant receivedAt) {
        long own = raw == NONE || previousRaw == NONE ? 0 : raw - previousRaw;
        if (own > 0 && own <= largestStep) {
            return own;
        }
        if (shownOrder && own < 0 && own > -reordering) {
            return 1;
        }
        if (own != 0) {
            jumps++;
        }
        double passed = Duration.between(previousAt, receivedAt).toNanos() / 1e9;
        return Math.clamp(base.ticks(passed), 1, largestStep);
    }
}
