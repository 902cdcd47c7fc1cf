package org.tianwang.ingest.stream;

import java.time.Duration;

/**
 * Measures a stream by its packets: rate and distance of key frames, by their own time stamps where they have any,
 * because a network delivers in bursts. One thread.
 */
final class PacketMeter {
    private static final double LONGEST_GAP = 60;

    private long packets;
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double lastKey = Double.NaN;
    private double longestKeyGap = Double.NaN;

    /** @param seconds the packet's time, which must not go back by itself; NaN if it has none */
    void see(double seconds, boolean key) {
        packets++;
        if (Double.isNaN(seconds)) {
            return;
        }
        first = Double.isNaN(first) ? seconds : Math.min(first, seconds);
        last = Double.isNaN(last) ? seconds : Math.max(last, seconds);
        if (key) {
            double gap = seconds - lastKey;
            if (gap > 0 && gap < LONGEST_GAP) {
                longestKeyGap = Double.isNaN(longestKeyGap) ? gap : Math.max(longestKeyGap, gap);
            }
            lastKey = seconds;
        }
    }

    /** How much of the stream has been seen, in its own time. */
    double span() {
        return Double.isNaN(first) ? 0 : last - first;
    }

    double framesPerSecond() {
        return span() > 0.2 ? (packets - 1) / span() : 0;
    }

    /** @return null before two key frames */
    Duration keyFrameInterval() {
        return Double.isNaN(longestKeyGap) ? null : Duration.ofMillis(Math.round(longestKeyGap * 1000));
    }
}
