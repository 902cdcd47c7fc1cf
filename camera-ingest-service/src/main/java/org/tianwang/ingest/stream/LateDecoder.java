package org.tianwang.ingest.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;

/**
 * Decodes no more than what is looked at needs. Packets wait until a picture is wanted; then they are decoded up to it.
 * What still waits when a key frame comes is not decoded at all: nothing after it refers to what was before. So are
 * pictures to which no other refers, unless it is they that are wanted. At least one picture a second is given, so that
 * nobody takes the stream for dead.
 *
 * <p>Only where pictures come out of the decoder one by one as they go in; where they are reordered, or for whatever other
 * reason do not come at once, everything is decoded as it arrives. One thread.
 */
final class LateDecoder implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 60;
    private static final int MOST_MISSES = 3;

    private final VideoDecoder decoder;
    private final ShownTimes times;
    private final Clock clock;
    private final Deque<AVPacket> waiting = new ArrayDeque<>();
    private PictureChoice choice;
    private boolean expected;
    private int misses;
    private long forgottenDamaged;
    private Instant receivedAt = Instant.MIN;
    private Instant shownAt = Instant.MIN;

    LateDecoder(VideoDecoder decoder, VideoFormat.TimeBase base, Clock clock) {
        this.decoder = decoder;
        this.times = new ShownTimes(base);
        this.clock = clock;
    }

    void choose(PictureChoice wanted) {
        choice = wanted;
    }

    /** @param packet stays the caller's */
    void send(AVPacket packet) {
        if (isLate()) {
            hold(packet);
        } else {
            decodeWaiting();
            decoder.send(packet);
        }
    }

    private boolean isLate() {
        return choice != null && decoder.inOrder() && misses < MOST_MISSES && !choice.wantsAll();
    }

    private void hold(AVPacket packet) {
        if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
            forgottenDamaged += waiting.stream().filter(LateDecoder::isCorrupt).count();
            forget();
        }
        AVPacket own = avcodec.av_packet_clone(packet);
        if (own == null) {
            throw new OutOfMemoryError("no native memory for a packet");
        }
        waiting.add(own);
        Instant now = clock.instant();
        Instant at = times.next(packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts(), now);
        boolean paused = !shownAt.plus(LONGEST_PAUSE).isAfter(at) || shownAt.isAfter(at);
        if (choice.wants(at) || paused || waiting.size() >= MOST_WAITING) {
            AVPacket last = waiting.removeLast();
            decodeWaiting();
            expected = decoder.sendShown(last);
            avcodec.av_packet_free(last);
            receivedAt = now;
            shownAt = at;
        }
    }

    /** Brings the decoder up to date; nobody looks at the pictures. */
    private void decodeWaiting() {
        while (!waiting.isEmpty()) {
            AVPacket packet = waiting.removeFirst();
            decoder.sendHidden(packet);
            avcodec.av_packet_free(packet);
            decoder.dropAll();
        }
    }

    /** @return whether there is a picture, now in {@code frame} */
    boolean receive(AVFrame frame) {
        boolean received = decoder.receive(frame);
        if (expected) {
            expected = false;
            misses = received ? 0 : misses + 1;
        } else if (received) {
            receivedAt = clock.instant();
            shownAt = times.next(frame.best_effort_timestamp(), receivedAt);
            if (choice != null) {
                choice.wants(shownAt);
            }
        }
        return received;
    }

    /** When the picture that was given last had come, before it was decoded. */
    Instant receivedAt() {
        return receivedAt;
    }

    /** Where the stream's own times place it. */
    Instant shownAt() {
        return shownAt;
    }

    private static boolean isCorrupt(AVPacket packet) {
        return (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
    }

    /** Packets and pictures found damaged, whether they were decoded or not. */
    long damaged() {
        return decoder.damaged() + forgottenDamaged;
    }

    void flush() {
        forget();
        decoder.flush();
    }

    private void forget() {
        while (!waiting.isEmpty()) {
            avcodec.av_packet_free(waiting.removeFirst());
        }
    }

    @Override
    public void close() {
        forget();
        decoder.close();
    }
}
