package org.tianwang.ingest.mux;

import java.time.Instant;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVOutputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.tianwang.ingest.frame.NativeMemory;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * Remuxes packets into fragmented MP4 in memory, as Media Source Extensions take it: one initialisation segment, then
 * fragments of about 200 ms, each beginning a new one at a key frame. Nothing is decoded. A fragment is complete when
 * the packet after it has come, because only that tells how long its last picture lasts. One thread.
 */
public final class FragmentedMp4 implements AutoCloseable {
    private static final String FRAGMENT_MICROS = "200000";

    static {
        NativeMemory.releasedByHand();
    }

    private final VideoFormat format;
    private final AVFormatContext context;
    private final AVStream stream;
    private final AVRational from;
    private final byte[] init;
    private boolean pendingKey;
    private boolean pending;
    private Instant pendingReceivedAt;
    private double pendingEnd;
    private long firstTicks;

    /** @throws IllegalStateException when the codec cannot be put into MP4 or lacks its parameter sets */
    public FragmentedMp4(VideoFormat format) {
        this.format = format;
        this.context = new AVFormatContext(null);
        check(avformat.avformat_alloc_output_context2(context, (AVOutputFormat) null, "mp4", null));
        this.from = new AVRational()
                .num(format.timeBase().num())
                .den(format.timeBase().den());
        try {
            this.stream = avformat.avformat_new_stream(context, null);
            format.describe(stream.codecpar());
            stream.time_base(from);
            openBuffer();
            writeHeader();
            this.init = takeBuffer();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void writeHeader() {
        AVDictionary options = new AVDictionary(null);
        try {
            avutil.av_dict_set(options, "movflags", "frag_keyframe+empty_moov+default_base_moof+skip_trailer", 0);
            avutil.av_dict_set(options, "frag_duration", FRAGMENT_MICROS, 0);
            check(avformat.avformat_write_header(context, options));
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /** The initialisation segment ({@code ftyp} and {@code moov}). */
    public byte[] init() {
        return init.clone();
    }

    /**
     * @param packet stays the caller's; the first must be a key frame
     * @return the fragment that this packet completed, which does not contain it
     */
    public Optional<Fragment> write(VideoPacket packet) {
        AVPacket own = avcodec.av_packet_clone(packet.packet());
        try {
            avcodec.av_packet_rescale_ts(own, from, stream.time_base());
            check(avformat.av_write_frame(context, own));
        } finally {
            avcodec.av_packet_free(own);
        }
        byte[] bytes = takeBuffer();
        Optional<Fragment> complete = bytes.length == 0
                ? Optional.empty()
                : Optional.of(new Fragment(bytes, pendingKey, pendingEnd, pendingReceivedAt));
        remember(packet, complete.isPresent());
        return complete;
    }

    private void remember(VideoPacket packet, boolean begins) {
        if (begins || !pending) {
            pendingKey = packet.key();
        }
        VideoPacket.Times times = packet.times();
        if (!pending) {
            pending = true;
            firstTicks = times.decode(); // from where the muxer counts
        }
        pendingReceivedAt = packet.receivedAt();
        pendingEnd = format.timeBase().seconds(times.present() + times.duration() - firstTicks);
    }

    private void openBuffer() {
        AVIOContext buffer = new AVIOContext((Pointer) null);
        check(avformat.avio_open_dyn_buf(buffer));
        context.pb(buffer);
    }

    /** What the muxer has written since the last call. */
    private byte[] takeBuffer() {
        avformat.avio_flush(context.pb());
        if (avformat.avio_tell(context.pb()) == 0) {
            return new byte[0];
        }
        BytePointer written = closeBuffer();
        try {
            byte[] bytes = new byte[(int) written.capacity()];
            written.get(bytes);
            return bytes;
        } finally {
            avutil.av_free(written);
            openBuffer();
        }
    }

    private BytePointer closeBuffer() {
        BytePointer written = new BytePointer((Pointer) null);
        int size = avformat.avio_close_dyn_buf(context.pb(), written);
        context.pb((AVIOContext) null);
        return written.capacity(size);
    }

    private static void check(int result) {
        if (result < 0) {
            throw new IllegalStateException("FFmpeg's MP4 muxer refuses the stream, error " + result);
        }
    }

    @Override
    public void close() {
        if (context.pb() != null && !context.pb().isNull()) {
            avutil.av_free(closeBuffer());
        }
        avformat.avformat_free_context(context);
    }
}
