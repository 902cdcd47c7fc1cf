package org.tianwang.ingest.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * A file of our own, read as fast as it can be: packets, or pictures. Times of receipt are those of the recording, its
 * beginning plus the time within the file. One thread, and either packets or pictures.
 */
public final class StoredVideo implements AutoCloseable {
    private final FfmpegInput input;
    private final Instant begin;
    private final VideoFormat format;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private VideoDecoder decoder;
    private boolean drained;

    private StoredVideo(FfmpegInput input, Instant begin) {
        this.input = input;
        this.begin = begin;
        this.format = VideoFormat.of(input.video());
    }

    /** @param begin when its first picture was received */
    public static StoredVideo open(Path file, Instant begin) throws StreamException {
        return new StoredVideo(
                FfmpegInput.open("file:" + file.toAbsolutePath(), Map.of("protocol_whitelist", "file")), begin);
    }

    public VideoFormat format() {
        return format;
    }

    /** The next packet, which the caller closes; nothing at the end. */
    public Optional<VideoPacket> nextPacket() throws StreamException {
        while (input.read(packet)) {
            try {
                if (input.isVideo(packet)) {
                    VideoPacket.Times times = new VideoPacket.Times(packet.dts(), packet.pts(), packet.duration());
                    return Optional.of(VideoPacket.referencing(packet, times, at(packet.dts())));
                }
            } finally {
                avcodec.av_packet_unref(packet);
            }
        }
        return Optional.empty();
    }

    /** The next picture, which the caller closes; nothing at the end. */
    public Optional<VideoFrame> nextPicture() throws StreamException {
        if (decoder == null) {
            decoder = VideoDecoder.open(input.video());
        }
        while (true) {
            if (decoder.receive(frame)) {
                try {
                    return Optional.of(VideoFrame.referencing(frame, at(frame.best_effort_timestamp())));
                } finally {
                    avutil.av_frame_unref(frame);
                }
            }
            if (drained) {
                return Optional.empty();
            }
            feed();
        }
    }

    private void feed() throws StreamException {
        if (!input.read(packet)) {
            decoder.drain();
            drained = true;
            return;
        }
        if (input.isVideo(packet)) {
            decoder.send(packet);
        }
        avcodec.av_packet_unref(packet);
    }

    private Instant at(long ticks) {
        return begin.plus(Duration.ofNanos(Math.round(format.timeBase().seconds(ticks) * 1e9)));
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        if (decoder != null) {
            decoder.close();
        }
        input.close();
    }
}
