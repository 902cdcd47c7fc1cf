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
 * Encodes pictures anew with OpenH264, privacy masks and watermark painted over them first: for live view small and at
 * once, for clips better, and at the recording's own size unless that is asked for otherwise. Times are milliseconds
 * since the first picture was received; a key frame every two seconds. A later picture of another size is scaled to the
 * first one's. One thread.
 */
public final class PaintedEncoder implements AutoCloseable {
    private static final VideoFormat.TimeBase MILLIS = new VideoFormat.TimeBase(1, 1000);
    private static final Duration KEY_INTERVAL = Duration.ofSeconds(2);
    private static final Rate LIVE = new Rate(15, 1_200_000, 1);
    private static final double CLIP_BITS_PER_PIXEL = 6;

    static {
        NativeMemory.releasedByHand();
    }

    private final AVCodecContext context;
    private final AVFrame canvas;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final Stencil stencil;
    private final Rate rate;
    private final VideoFormat format;
    private final Instant start;
    private SwsContext scaler;
    private long previous = -1;
    private Instant keyDue = Instant.MIN;

    /** @param firstStep milliseconds that the first picture is said to last, since nobody knows yet */
    private record Rate(int picturesPerSecond, long bitsPerSecond, long firstStep) {}

    private PaintedEncoder(Repaint repaint, VideoFrame first, int width, int height, Rate rate) {
        this.start = first.receivedAt();
        this.rate = rate;
        this.stencil = new Stencil(repaint.masks(), repaint.watermark(), width, height);
        this.canvas = canvas(width, height);
        this.context = open(width, height, rate);
        this.format = describe(context);
    }

    /** @param masks corners in 0..1 picture coordinates */
    public static PaintedEncoder live(List<List<List<Double>>> masks, VideoFrame first, int largestWidth) {
        int width = even(Math.min(first.width(), largestWidth));
        int height = even((int) Math.round((double) first.height() * width / first.width()));
        return new PaintedEncoder(new Repaint(masks, List.of()), first, width, height, LIVE);
    }

    static PaintedEncoder clip(Repaint repaint, VideoFrame first) {
        int wide = repaint.width(first.width());
        int width = even(wide);
        int height = even((int) Math.round((double) first.height() * wide / first.width()));
        Rate rate = new Rate(25, (long) (CLIP_BITS_PER_PIXEL * width * height), 40);
        return new PaintedEncoder(repaint, first, width, height, rate);
    }

    private static int even(int size) {
        return Math.max(16, size & ~1);
    }

    private static AVFrame canvas(int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        check(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }

    private static AVCodecContext open(int width, int height, Rate rate) {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.time_base(new AVRational().num(MILLIS.num()).den(MILLIS.den()));
        context.framerate(new AVRational().num(rate.picturesPerSecond()).den(1));
        context.bit_rate(rate.bitsPerSecond());
        context.gop_size(600); // key frames are asked for by time, below
        context.max_b_frames(0);
        context.thread_count(1);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        check(avcodec.avcodec_open2(context, codec, (AVDictionary) null));
        return context;
    }

    private static VideoFormat describe(AVCodecContext context) {
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        try {
            check(avcodec.avcodec_parameters_from_context(parameters, context));
            return VideoFormat.of(parameters, MILLIS);
        } finally {
            avcodec.avcodec_parameters_free(parameters);
        }
    }

    public VideoFormat format() {
        return format;
    }

    /**
     * @param picture stays the caller's, untouched
     * @return the encoded picture, to be closed; nothing when the encoder left it out to keep its rate
     */
    public Optional<VideoPacket> encode(VideoFrame picture) {
        check(avutil.av_frame_make_writable(canvas));
        scale(picture.pixels());
        paint(0, stencil.luma());
        paint(1, stencil.colour());
        paint(2, stencil.colour());
        long time = Math.max(
                previous + 1, Duration.between(start, picture.receivedAt()).toMillis());
        long step = previous < 0 ? rate.firstStep() : time - previous;
        previous = time;
        canvas.pts(time);
        canvas.pict_type(keyIsDue(picture.receivedAt()) ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
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

    private boolean keyIsDue(Instant now) {
        boolean due = !now.isBefore(keyDue);
        if (due) {
            keyDue = now.plus(KEY_INTERVAL);
        }
        return due;
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
