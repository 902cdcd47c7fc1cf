package org.tianwang.ingest.mux;

import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.NativeMemory;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * Writes one MP4 file from packets as they are, without decoding. Times begin at zero with the first packet, which must
 * be a key frame, so that each file plays alone. Used by one thread. A full disk is an {@link IOException} of the write
 * that met it.
 */
public final class SegmentMuxer implements AutoCloseable {
    /** A fragment a group of pictures: a browser plays it while it arrives, and several of them as one. */
    public static final String FRAGMENTED = "frag_keyframe+empty_moov+default_base_moof";

    /** Index in front: any player shows length and seeks. Written when the file is finished. */
    public static final String WHOLE = "faststart";

    static {
        NativeMemory.releasedByHand();
    }

    private final AVFormatContext context;
    private final AVStream stream;
    private final VideoFormat.TimeBase source;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private long first = Long.MIN_VALUE;
    private long end;
    private boolean headerWritten;
    private boolean closed;

    private SegmentMuxer(AVFormatContext context, AVStream stream, VideoFormat.TimeBase source) {
        this.context = context;
        this.stream = stream;
        this.source = source;
    }

    /** @param movflags {@link #FRAGMENTED} or {@link #WHOLE} */
    public static SegmentMuxer open(Path file, VideoFormat format, String movflags) throws IOException {
        AVFormatContext context = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(context, null, "mp4", file.toString()));
        AVStream stream = avformat.avformat_new_stream(context, null);
        format.describe(stream.codecpar());
        stream.codecpar().codec_tag(0);
        rational(stream.time_base(), format.timeBase());
        SegmentMuxer muxer = new SegmentMuxer(context, stream, format.timeBase());
        try {
            muxer.begin(file, movflags);
            return muxer;
        } catch (IOException e) {
            muxer.close();
            throw e;
        }
    }

    private void begin(Path file, String movflags) throws IOException {
        AVIOContext output = new AVIOContext(null);
        check(avformat.avio_open(output, "file:" + file, avformat.AVIO_FLAG_WRITE));
        context.pb(output);
        AVDictionary options = new AVDictionary(null);
        try {
            avutil.av_dict_set(options, "movflags", movflags, 0);
            check(avformat.avformat_write_header(context, options));
            headerWritten = true;
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /** @param picture stays the caller's */
    public void write(VideoPacket picture) throws IOException {
        VideoPacket.Times times = picture.times();
        if (first == Long.MIN_VALUE) {
            first = times.decode();
        }
        end = times.decode() - first + times.duration();
        check(avcodec.av_packet_ref(packet, picture.packet()));
        try {
            packet.stream_index(0);
            packet.dts(times.decode() - first);
            packet.pts(Math.max(times.present(), times.decode()) - first);
            try (AVRational from = new AVRational()) {
                rational(from, source);
                avcodec.av_packet_rescale_ts(packet, from, stream.time_base());
            }
            check(avformat.av_write_frame(context, packet));
            check(context.pb().error());
        } finally {
            avcodec.av_packet_unref(packet);
        }
    }

    /** Seconds of pictures written so far. */
    public double seconds() {
        return source.seconds(end);
    }

    /** Writes what is missing; without this the file is worthless. */
    public void finish() throws IOException {
        check(avformat.av_write_trailer(context));
        headerWritten = false;
        avformat.avio_flush(context.pb());
        check(context.pb().error());
        int result = avformat.avio_closep(context.pb());
        context.pb(null);
        check(result);
    }

    private static void rational(AVRational target, VideoFormat.TimeBase base) {
        target.num(base.num());
        target.den(base.den());
    }

    private static void check(int result) throws IOException {
        if (result < 0) {
            byte[] text = new byte[avutil.AV_ERROR_MAX_STRING_SIZE];
            avutil.av_strerror(result, text, text.length);
            throw new IOException(
                    "cannot write video: " + new String(text).trim().replace("\0", ""));
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (headerWritten) {
            avformat.av_write_trailer(context); // frees what the muxer holds; the file is thrown away
        }
        if (context.pb() != null && !context.pb().isNull()) {
            avformat.avio_closep(context.pb());
            context.pb(null);
        }
        avcodec.av_packet_free(packet);
        avformat.avformat_free_context(context);
    }
}
