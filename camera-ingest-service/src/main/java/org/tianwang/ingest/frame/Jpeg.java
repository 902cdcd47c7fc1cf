package org.tianwang.ingest.frame;

import java.awt.image.BufferedImage;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * JPEG by FFmpeg's encoder, because an event's picture through Java's own costs more than decoding its camera for half a
 * second: the whole picture goes over in one piece here, there row by row. Thread-safe.
 */
public final class Jpeg {
    /** On the encoder's scale from 2 (best) to 31: about what libjpeg calls 85. */
    private static final int COARSENESS = 3;

    static {
        NativeMemory.releasedByHand();
    }

    private Jpeg() {}

    public static byte[] encode(BufferedImage image) {
        return encode(Still.of(image));
    }

    /** The picture in baseline JPEG, colour at half resolution, as every viewer reads it. */
    public static byte[] encode(Still still) {
        AVFrame frame = frame(still.width(), still.height());
        try {
            still.copyTo(frame);
            return encode(frame);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    /** An empty frame as the encoder takes it; the caller frees it. */
    static AVFrame frame(int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(avutil.AV_PIX_FMT_YUVJ420P);
        frame.width(width);
        frame.height(height);
        if (avutil.av_frame_get_buffer(frame, 0) < 0) {
            avutil.av_frame_free(frame);
            throw new OutOfMemoryError("no native memory for a picture");
        }
        return frame;
    }

    private static byte[] encode(AVFrame frame) {
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        AVPacket packet = avcodec.av_packet_alloc();
        AVDictionary options = new AVDictionary(null);
        try {
            context.width(frame.width());
            context.height(frame.height());
            context.pix_fmt(frame.format());
            context.time_base(new AVRational().num(1).den(25));
            context.thread_count(1);
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
            context.global_quality(COARSENESS * avutil.FF_QP2LAMBDA);
            context.qmin(COARSENESS); // one table of coefficients to work out, not thirty
            context.qmax(COARSENESS);
            frame.quality(COARSENESS * avutil.FF_QP2LAMBDA);
            avutil.av_dict_set(options, "huffman", "default", 0); // a second pass would save 3 % of the bytes
            check(avcodec.avcodec_open2(context, codec, options));
            check(avcodec.avcodec_send_frame(context, frame));
            check(avcodec.avcodec_receive_packet(context, packet));
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            return bytes;
        } finally {
            avutil.av_dict_free(options);
            avcodec.av_packet_free(packet);
            avcodec.avcodec_free_context(context);
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg's JPEG encoder refuses, error " + result);
        }
    }
}
