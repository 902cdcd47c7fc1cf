package org.tianwang.ingest.stream;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;

/**
 * One stream's decoder: a single thread each (cameras are many, cores few), pictures above 8K refused before their
 * memory is asked for. Damaged packets are counted, not fatal. Used by one thread.
 */
final class VideoDecoder implements AutoCloseable {
    private static final long LARGEST_PICTURE = 7680L * 4320;

    /** Half of the gap after which the watch over picture quality begins to count anew. */
    private static final double SECONDS_BETWEEN_KEY_FRAMES = 2.5;

    /** However close together their times are: a camera's clock may stand still. */
    private static final int MOST_KEY_FRAMES_SKIPPED = 10;

    private final AVCodecContext context;
    private final double secondsPerTick;
    private boolean keyFrameSeen;
    private boolean keyFramesOnly;
    private int spared = avcodec.AVDISCARD_DEFAULT;
    private AVFrame dropped;
    private long keyFrameTime = avutil.AV_NOPTS_VALUE;
    private int keyFramesSkipped;
    private long damaged;

    private VideoDecoder(AVCodecContext context) {
        this.context = context;
        this.secondsPerTick =
                (double) context.pkt_timebase().num() / context.pkt_timebase().den();
    }

    static VideoDecoder open(AVStream stream) throws StreamException {
        return open(stream.codecpar(), stream.time_base());
    }

    /** For packets that were read elsewhere. */
    static VideoDecoder open(VideoFormat format) throws StreamException {
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        AVRational timeBase = new AVRational()
                .num(format.timeBase().num())
                .den(format.timeBase().den());
        try {
            format.describe(parameters);
            return open(parameters, timeBase);
        } finally {
            avcodec.avcodec_parameters_free(parameters);
        }
    }

    private static VideoDecoder open(AVCodecParameters parameters, AVRational timeBase) throws StreamException {
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null) {
            throw new StreamException(StreamFault.UNSUPPORTED_CODEC);
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        int result = avcodec.avcodec_parameters_to_context(context, parameters);
        context.thread_count(1);
        context.max_pixels(LARGEST_PICTURE);
        context.pkt_timebase(timeBase);
        if (result >= 0) {
            result = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        }
        if (result < 0) {
            avcodec.avcodec_free_context(context);
            throw new StreamException(StreamFault.UNSUPPORTED_CODEC);
        }
        return new VideoDecoder(context);
    }

    /** @param spare whether pictures that no other one refers to may be left out */
    void effort(Effort effort, boolean spare) {
        keyFramesOnly = effort == Effort.KEY_FRAMES;
        boolean whole = effort == Effort.WHOLE;
        context.skip_loop_filter(whole ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
        spared = whole || !spare ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_NONREF;
    }

    void send(AVPacket packet) {
        send(packet, spared);
    }

    /**
     * Its picture is to come, whether others refer to it or not.
     *
     * @return false when it cannot come, because there was no key frame yet
     */
    boolean sendShown(AVPacket packet) {
        send(packet, avcodec.AVDISCARD_DEFAULT);
        return keyFrameSeen;
    }

    /** Its picture matters only as far as others refer to it. */
    void sendHidden(AVPacket packet) {
        send(packet, avcodec.AVDISCARD_NONREF);
    }

    /** The first packets of a shared stream may be no key frame; until one comes they are dropped. */
    private void send(AVPacket packet, int skip) {
        boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        keyFrameSeen |= key;
        if (!keyFrameSeen || keyFramesOnly && !(key && isDue(packet))) {
            return;
        }
        context.skip_frame(skip);
        boolean corrupt = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
        if (avcodec.avcodec_send_packet(context, packet) < 0 || corrupt) {
            damaged++;
        }
    }

    /** Many cameras send a key frame a second: who is only looked at now and then needs not all of them. */
    private boolean isDue(AVPacket packet) {
        long time = packet.pts();
        boolean comparable = time != avutil.AV_NOPTS_VALUE && keyFrameTime != avutil.AV_NOPTS_VALUE;
        double passed = comparable ? (time - keyFrameTime) * secondsPerTick : SECONDS_BETWEEN_KEY_FRAMES;
        boolean due = passed < 0 || passed >= SECONDS_BETWEEN_KEY_FRAMES || keyFramesSkipped >= MOST_KEY_FRAMES_SKIPPED;
        keyFrameTime = due ? time : keyFrameTime;
        keyFramesSkipped = due ? 0 : keyFramesSkipped + 1;
        return due;
    }

    boolean receive(AVFrame frame) {
        boolean received = avcodec.avcodec_receive_frame(context, frame) == 0;
        if (received && frame.decode_error_flags() != 0) {
            damaged++;
        }
        return received;
    }

    /** Whether each picture comes out before the next packet goes in, and every packet's is asked for. */
    boolean inOrder() {
        return context.has_b_frames() == 0 && !keyFramesOnly;
    }

    /** Pictures that nobody looks at. */
    void dropAll() {
        if (dropped == null) {
            dropped = avutil.av_frame_alloc();
        }
        while (receive(dropped)) {
            avutil.av_frame_unref(dropped);
        }
    }

    /** No packet comes any more: what is still inside comes out. */
    void drain() {
        avcodec.avcodec_send_packet(context, (AVPacket) null);
    }

    void flush() {
        avcodec.avcodec_flush_buffers(context);
        keyFrameSeen = false;
        keyFrameTime = avutil.AV_NOPTS_VALUE;
    }

    long damaged() {
        return damaged;
    }

    @Override
    public void close() {
        avcodec.avcodec_free_context(context);
        avutil.av_frame_free(dropped);
    }
}
