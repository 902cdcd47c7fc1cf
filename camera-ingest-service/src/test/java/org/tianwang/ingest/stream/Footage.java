package org.tianwang.ingest.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;

/** Real footage for tests, read as fast as it decodes instead of at its own speed. */
public final class Footage {
    public static final Path PEDESTRIANS =
            Path.of(System.getProperty("tianwang.root", ".."), "seeds/footage/pedestrians.mp4");

    public static final Path VEHICLES = PEDESTRIANS.resolveSibling("vehicles.mp4");

    private Footage() {}

    public static StreamSource unpaced(Path file) throws StreamException {
        return unpaced(file, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /** @param clock what packets and pictures are stamped with */
    public static StreamSource unpaced(Path file, Clock clock) throws StreamException {
        return unpaced(file, clock, () -> {});
    }

    /** As fast as it decodes, round and round. @param packet is called before each packet, to move the clock on */
    public static StreamSource unpaced(Path file, Clock clock, Runnable packet) throws StreamException {
        FfmpegInput input = FfmpegInput.open("file:" + file.toAbsolutePath(), java.util.Map.of());
        AtomicLong time = new AtomicLong();
        Pacer racing = new Pacer(() -> {
            packet.run();
            return time.addAndGet(10_000_000_000L);
        });
        return new FfmpegSource(
                input, VideoDecoder.open(input.video()), new NoDoor(), racing, clock, Duration.ofSeconds(5));
    }

    /** The picture at {@code index}, which the caller closes. */
    public static VideoFrame picture(Path file, int index) throws StreamException {
        try (StreamSource source = unpaced(file)) {
            for (int i = 0; i < index; i++) {
                source.next().close();
            }
            return source.next();
        }
    }

    /** A stream's first packets with their format; the caller closes them. */
    public record Packets(VideoFormat format, List<VideoPacket> list) implements AutoCloseable {
        @Override
        public void close() {
            list.forEach(VideoPacket::close);
        }
    }

    public static Packets packets(Path file, int count) throws StreamException {
        try (StreamSource source = unpaced(file)) {
            List<VideoPacket> packets = new ArrayList<>();
            source.tap(packet -> packets.add(packet.share()));
            for (int i = 0; i < count; i++) {
                source.skip();
            }
            return new Packets(source.format(), packets);
        }
    }

    /** A picture of a file, for looking at its pixels. */
    public static java.awt.image.BufferedImage image(Path file, int index) throws StreamException {
        try (VideoFrame frame = picture(file, index)) {
            return org.tianwang.ingest.frame.Pictures.image(frame, 4096);
        }
    }

    /** All packets of a file; the caller closes them. */
    public static Packets all(Path file) throws StreamException {
        List<VideoPacket> packets = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        try (FfmpegInput input = FfmpegInput.open("file:" + file.toAbsolutePath(), java.util.Map.of())) {
            while (input.read(packet)) {
                VideoPacket.Times times = new VideoPacket.Times(packet.dts(), packet.pts(), packet.duration());
                packets.add(VideoPacket.referencing(packet, times, Instant.EPOCH));
                avcodec.av_packet_unref(packet);
            }
            return new Packets(VideoFormat.of(input.video()), packets);
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    private record NoDoor() implements FfmpegSource.Connection {
        @Override
        public StreamFault explain(StreamFault reported) {
            return reported;
        }

        @Override
        public void progressed() {}

        @Override
        public void close() {}
    }
}
