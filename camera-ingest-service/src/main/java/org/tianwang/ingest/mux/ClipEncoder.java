package org.tianwang.ingest.mux;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.tianwang.ingest.frame.NativeMemory;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * Encodes recorded pictures anew with OpenH264, masks and watermark painted first. At the recording's own size (even
 * numbers) and rate; quality counts for more here than delay. Times are milliseconds since the first picture. One thread.
 */
final class ClipEncoder implements AutoCloseable {
    private static final VideoFormat.TimeBase MILLIS = new VideoFormat.TimeBase(1, 1000);
    private static final Duration KEY_INTERVAL = Duration.ofSeconds(2);
    private static final double BITS_PER_PIXEL = 6;

    static {
        NativeMemory.releasedByHand();
    }

    private final AVCodecContext context;
    private final AVFrame canvas;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Stencil stencil;
    private final VideoFormat format;
    private final Instant start;
    private SwsContext scaler;
    private long previous = -1;
    private Instant keyDue = Instant.MIN;

    ClipEncoder(Repaint repaint, VideoFrame first) {
        int width = Math.max(16, first.width() & ~1);
        int height = Math.max(16, first.height() & ~1);
        this.start = first.receivedAt();
        this.stencil = new Stencil(repaint.masks(), repaint.watermark(), width, height);
        this.canvas = canvas(width, height);
        this.context = open(width, height);
        this.format = describe();
    }

    private static AVFrame canvas(int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        check(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static AVCodecContext open(int width, int height) {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base(new AVRational().num(MILLIS.num()).den(MILLIS.den()));
        context.framerate(new AVRational().num(25).den(1));
        context.bit_rate((long) (BITS_PER_PIXEL * width * height));
        context.gop_size(600); // key frames are asked for by time
        context.max_b_frames(0);
        context.thread_count(1);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec.avcodec_open2(context, codec, (AVDictionary) null));
        return context;
    }

    private VideoFormat describe() {
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        try {
            check(avcodec.avcodec_parameters_from_context(parameters, context));
            return VideoFormat.of(parameters, MILLIS);
        } finally {
            avcodec.avcodec_parameters_free(parameters);
        }
    }

    VideoFormat format() {
        return format;
    }

    /** @return nothing when the encoder left the picture out to keep its rate; else to be closed by the caller */
    Optional<VideoPacket> encode(VideoFrame picture) {
        check(avutil.av_frame_make_writable(canvas));
        scale(picture.pixels());
        paint(0, stencil.luma());
        paint(1, stencil.colour());
        paint(2, stencil.colour());
        long time = Math.max(
                previous + 1, Duration.between(start, picture.receivedAt()).toMillis());
        long step = previous < 0 ? 40 : time - previous;
        previous = time;
        canvas.pts(time);
        boolean key = !picture.receivedAt().isBefore(keyDue);
        keyDue = key ? picture.receivedAt().plus(KEY_INTERVAL) : keyDue;
        canvas.pict_type(key ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        check(avcodec.avcodec_send_frame(context, canvas));
        if (avcodec.avcodec_receive_packet(context, packet) < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    VideoPacket.referencing(packet, new VideoPacket.Times(time, time, step), picture.receivedAt()));
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    private void scale(AVFrame picture) {
        scaler = swscale.sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                canvas.width(),
                canvas.height(),
                canvas.format(),
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("the picture's format cannot be converted");
        }
        swscale.sws_scale(
                scaler, picture.data(), picture.linesize(), 0, picture.height(), canvas.data(), canvas.linesize());
    }

    private void paint(int plane, List<Stencil.Run> runs) {
        BytePointer pixels = canvas.data(plane);
        long stride = canvas.linesize(plane);
        for (Stencil.Run run : runs) {
            pixels.position(run.row() * stride + run.from());
            Pointer.memset(pixels, run.value(), (long) run.to() - run.from());
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg's encoder refuses, error " + result);
        }
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(context);
        avutil.av_frame_free(canvas);
        avcodec.av_packet_free(packet);
        swscale.sws_freeContext(scaler);
    }
}
