package org.tianwang.ingest.stream;

import java.io.Closeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * A stream read and decoded by FFmpeg. A recording starts again at its end and is played at its own speed; a live
 * stream ends at its end. A stream that changes its picture size or codec ends, too, and is opened anew, so that no
 * listener gets what does not fit the header it was given; so does a file that was replaced by another. A stream that
 * delivers packets but no picture for {@code pictureTimeout} is given up with a reason.
 */
final class FfmpegSource implements StreamSource {
    private static final double PLENTY = 15;

    private final FfmpegInput input;
    private final VideoDecoder decoder;
    private final LateDecoder pictures;
    private final Connection connection;
    private final Pacer pacer;
    private final Clock clock;
    private final Duration pictureTimeout;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVFrame frame = avutil.av_frame_alloc();
    private final VideoFormat format;
    private final Timeline timeline;
    private final ParameterWatch parameters;
    private volatile PacketSink tap = packet -> {};
    private long gainedSinceRewind;
    private long damagedPackets;
    private Instant lastKeyFrameAt;
    private int width;
    private int height;
    private volatile boolean aborted;
    private boolean closed;

    /** What stands between FFmpeg and the camera; closing it ends a hanging read. */
    interface Connection extends Closeable {
        /** The fault to report for one that FFmpeg reported. */
        StreamFault explain(StreamFault reported);

        /** A whole packet has come of the bytes. */
        void progressed();

        /** Whether the same would be read from the beginning that was read so far. */
        default boolean isUnchanged() {
            return true;
        }

        @Override
        void close();
    }

    /** @param pacer paces a recording; null for a live stream */
    FfmpegSource(
            FfmpegInput input,
            VideoDecoder decoder,
            Connection connection,
            Pacer pacer,
            Clock clock,
            Duration pictureTimeout) {
        this.input = input;
        this.decoder = decoder;
        this.connection = connection;
        this.pacer = pacer;
        this.clock = clock;
        this.pictureTimeout = pictureTimeout;
        this.format = VideoFormat.of(input.video());
        this.timeline = new Timeline(format.timeBase());
        this.pictures = new LateDecoder(decoder, format.timeBase(), clock);
        this.parameters = new ParameterWatch(input.video().codecpar().codec_id());
    }

    @Override
    public VideoFrame next() throws StreamException {
        long start = System.nanoTime();
        while (!aborted) {
            if (pictures.receive(frame)) {
                return deliver();
            }
            if (read()) {
                pictures.send(packet);
                avcodec.av_packet_unref(packet);
            }
            if (System.nanoTime() - start > pictureTimeout.toNanos()) {
                throw new StreamException(StreamFault.NO_PICTURE);
            }
        }
        throw new StreamException(StreamFault.ENDED);
    }

    @Override
    public void skip() throws StreamException {
        while (!aborted) {
            if (read()) {
                gainedSinceRewind++;
                avcodec.av_packet_unref(packet);
                return;
            }
        }
        throw new StreamException(StreamFault.ENDED);
    }

    @Override
    public void tap(PacketSink sink) {
        tap = sink;
    }

    @Override
    public void decode(Effort effort) {
        decoder.effort(effort, info().framesPerSecond() >= PLENTY);
    }

    @Override
    public void choose(PictureChoice choice) {
        pictures.choose(choice);
    }

    private VideoFrame deliver() throws StreamException {
        try {
            checkSize();
            gainedSinceRewind++;
            return VideoFrame.referencing(frame, pictures.receivedAt(), pictures.shownAt());
        } finally {
            avutil.av_frame_unref(frame);
        }
    }

    private void checkSize() throws StreamException {
        boolean changed = width != 0 && (frame.width() != width || frame.height() != height);
        width = frame.width();
        height = frame.height();
        if (changed) {
            throw new StreamException(StreamFault.FORMAT_CHANGED);
        }
    }

    private boolean isLive() {
        return pacer == null;
    }

    /** @return whether {@code packet} holds one of the video, which has gone to the tap */
    private boolean read() throws StreamException {
        boolean more;
        try {
            more = input.read(packet);
        } catch (StreamException e) {
            damagedPackets++;
            if (isLive()) {
                throw new StreamException(connection.explain(e.fault()), e);
            }
            more = false;
        }
        if (!more) {
            startAgain();
            return false;
        }
        connection.progressed();
        if (!input.isVideo(packet)) {
            avcodec.av_packet_unref(packet);
            return false;
        }
        if (parameters.changed(packet)) {
            throw new StreamException(StreamFault.FORMAT_CHANGED);
        }
        pace();
        passOn();
        return true;
    }

    private void pace() throws StreamException {
        if (isLive()) {
            return;
        }
        try {
            Thread.sleep(pacer.untilDue(dueMicros()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamException(StreamFault.ENDED, e);
        }
    }

    private void passOn() {
        Instant now = clock.instant();
        if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
            lastKeyFrameAt = now;
        }
        VideoPacket.Times times = timeline.next(packet.dts(), packet.pts(), packet.duration(), now);
        try (VideoPacket shared = VideoPacket.referencing(packet, times, now)) {
            tap.packet(shared);
        }
    }

    private void startAgain() throws StreamException {
        if (isLive()) {
            throw new StreamException(connection.explain(StreamFault.ENDED));
        }
        if (gainedSinceRewind == 0) {
            throw new StreamException(StreamFault.NO_PICTURE);
        }
        if (!connection.isUnchanged()) {
            throw new StreamException(StreamFault.ENDED);
        }
        gainedSinceRewind = 0;
        pictures.flush();
        try {
            input.rewind();
        } catch (StreamException cannotSeek) {
            throw new StreamException(connection.explain(StreamFault.ENDED), cannotSeek);
        }
    }

    private long dueMicros() {
        long ticks = packet.dts() != avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
        if (ticks == avutil.AV_NOPTS_VALUE) {
            return Long.MIN_VALUE + 1;
        }
        return (long) (format.timeBase().seconds(ticks) * 1_000_000);
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public StreamInfo info() {
        AVStream video = input.video();
        AVRational rate = video.avg_frame_rate();
        double fps = rate.den() == 0 ? 0 : (double) rate.num() / rate.den();
        String codec = avcodec.avcodec_get_name(video.codecpar().codec_id()).getString();
        return new StreamInfo(codec, video.codecpar().width(), video.codecpar().height(), fps);
    }

    @Override
    public long damaged() {
        return pictures.damaged() + damagedPackets;
    }

    @Override
    public StreamSigns signs() {
        return new StreamSigns(damaged(), isLive() ? timeline.jumps() : 0, lastKeyFrameAt);
    }

    @Override
    public void abort() {
        aborted = true;
        connection.close();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.close();
            avutil.av_frame_free(frame);
            avcodec.av_packet_free(packet);
            pictures.close();
            input.close();
        }
    }
}
