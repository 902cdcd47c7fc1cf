package org.tianwang.ingest.frame;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
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
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

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

    /** The picture in baseline JPEG, colour at half resolution, as every viewer reads it. */
    public static byte[] encode(BufferedImage image) {
        BufferedImage bgr = image.getType() == BufferedImage.TYPE_3BYTE_BGR ? image : converted(image);
        byte[] pixels = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        AVFrame frame = avutil.av_frame_alloc();
        try {
            frame.format(avutil.AV_PIX_FMT_YUVJ420P);
            frame.width(bgr.getWidth());
            frame.height(bgr.getHeight());
            check(avutil.av_frame_get_buffer(frame, 0));
            fill(frame, pixels);
            return encode(frame);
        } finally {
            avutil.av_frame_free(frame);
        }
    }

    private static BufferedImage converted(BufferedImage image) {
        BufferedImage bgr = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = bgr.createGraphics();
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return bgr;
    }

    private static void fill(AVFrame frame, byte[] pixels) {
        SwsContext scaler = swscale.sws_getContext(
                frame.width(),
                frame.height(),
                avutil.AV_PIX_FMT_BGR24,
                frame.width(),
                frame.height(),
                frame.format(),
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("a picture of this size cannot be converted");
        }
        // Some kernels read a few bytes past the last row.
        BytePointer rows = new BytePointer(avutil.av_malloc(pixels.length + 256L)).capacity(pixels.length);
        try (PointerPointer<BytePointer> planes = new PointerPointer<>(4);
                IntPointer strides = new IntPointer(4)) {
            rows.put(pixels);
            for (int i = 0; i < 4; i++) {
                planes.put(i, i == 0 ? rows : null);
                strides.put(i, i == 0 ? frame.width() * 3 : 0);
            }
            swscale.sws_scale(scaler, planes, strides, 0, frame.height(), frame.data(), frame.linesize());
        } finally {
            avutil.av_free(rows);
            swscale.sws_freeContext(scaler);
        }
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
