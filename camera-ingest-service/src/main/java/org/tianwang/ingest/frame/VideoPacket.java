package org.tianwang.ingest.frame;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;

/**
 * One compressed picture as the camera sent it, in native memory, counted by reference: {@link #share()} copies no
 * bytes. Every holder closes its own. Its times are those of {@link VideoFormat#timeBase}: decoding times grow strictly
 * as long as the stream is open, whatever the camera's clock or a looping file does.
 */
public final class VideoPacket implements AutoCloseable {
    private final AVPacket packet;
    private final Instant receivedAt;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** When a picture is to be decoded and shown, in ticks of the stream's time base. */
    public record Times(long decode, long present, long duration) {}

    private VideoPacket(AVPacket packet, Instant receivedAt) {
        this.packet = packet;
        this.receivedAt = receivedAt;
    }

    /** @param read stays the caller's; this packet holds its own reference to the same bytes */
    public static VideoPacket referencing(AVPacket read, Times times, Instant receivedAt) {
        AVPacket own = clone(read);
        own.stream_index(0);
        own.dts(times.decode());
        own.pts(times.present());
        own.duration(times.duration());
        return new VideoPacket(own, receivedAt);
    }

    private static AVPacket clone(AVPacket packet) {
        AVPacket own = avcodec.av_packet_clone(packet);
        if (own == null) {
            throw new OutOfMemoryError("no native memory for a packet");
        }
        return own;
    }

    public VideoPacket share() {
        return new VideoPacket(clone(packet()), receivedAt);
    }

    /** When this service received it. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether decoding can begin here. */
    public boolean key() {
        return (packet().flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
    }

    public int bytes() {
        return packet().size();
    }

    public Times times() {
        AVPacket own = packet();
        return new Times(own.dts(), own.pts(), own.duration());
    }

    /** For the packages that speak to FFmpeg; it must not be changed. */
    public AVPacket packet() {
        if (closed.get()) {
            throw new IllegalStateException("this packet has been released");
        }
        return packet;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            avcodec.av_packet_free(packet);
        }
    }
}
