package org.tianwang.ingest.frame;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's encoder, opened for pictures of one size. Not thread-safe. */
final class JpegEncoder implements AutoCloseable {
    /** On the encoder's scale from 2 (best) to 31: about what libjpeg calls 85. */
    private static final int COARSENESS = 3;

    private final AVCodecContext context;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private long encoded;

    JpegEncoder(int width, int height) {
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_MJPEG);
        context = avcodec.avcodec_alloc_context3(codec);
        context.width(width);
        context.height(height);
        context.pix_fmt(avutil.AV_PIX_FMT_YUVJ420P);
        context.time_base(new AVRational().num(1).den(25));
        context.thread_count(1);
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
        context.global_quality(COARSENESS * avutil.FF_QP2LAMBDA);
        context.qmin(COARSENESS); // one table of coefficients to work out, not thirty
        context.qmax(COARSENESS);
        try (AVDictionary options = new AVDictionary(null)) {
            avutil.av_dict_set(options, "huffman", "default", 0); // a second pass would save 3 % of the bytes
            int result = avcodec.avcodec_open2(context, codec, options);
            avutil.av_dict_free(options);
            check(result);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    boolean fits(Still still) {
        return context.width() == still.width() && context.height() == still.height();
    }

    byte[] encode(Still still) {
        AVFrame frame = Jpeg.frame(still.width(), still.height());
        try {
            still.copyTo(frame);
            frame.quality(COARSENESS * avutil.FF_QP2LAMBDA);
            frame.pts(encoded++);
            check(avcodec.avcodec_send_frame(context, frame));
            check(avcodec.avcodec_receive_packet(context, packet));
            byte[] bytes = new byte[packet.size()];
            packet.data().get(bytes);
            return bytes;
        } finally {
            avcodec.av_packet_unref(packet);
            avutil.av_frame_free(frame);
        }
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg's JPEG encoder refuses, error " + result);
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
