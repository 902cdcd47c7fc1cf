package org.tianwang.ingest.frame;

import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * What a muxer has to know of a stream, copied out of native memory, so that it outlives the stream. Two openings of one
 * stream are two formats: consumers compare by identity to see a new beginning.
 */
public final class VideoFormat {
    private final int codecId;
    private final int width;
    private final int height;
    private final int profile;
    private final int level;
    private final int pixelFormat;
    private final byte[] extradata;
    private final TimeBase timeBase;

    /** One tick in seconds, as a fraction. */
    public record TimeBase(int num, int den) {
        public double seconds(long ticks) {
            return (double) ticks * num / den;
        }

        public long ticks(double seconds) {
            return Math.round(seconds * den / num);
        }
    }

    private VideoFormat(AVCodecParameters parameters, TimeBase timeBase) {
        codecId = parameters.codec_id();
        width = parameters.width();
        height = parameters.height();
        profile = parameters.profile();
        level = parameters.level();
        pixelFormat = parameters.format();
        extradata = new byte[Math.max(0, parameters.extradata_size())];
        if (extradata.length > 0) {
            parameters.extradata().get(extradata);
        }
        this.timeBase = timeBase;
    }

    public static VideoFormat of(AVStream stream) {
        AVRational base = stream.time_base();
        return new VideoFormat(stream.codecpar(), new TimeBase(base.num(), base.den()));
    }

    /** Of what an encoder produces. */
    public static VideoFormat of(AVCodecParameters parameters, TimeBase timeBase) {
        return new VideoFormat(parameters, timeBase);
    }

    /** FFmpeg's name, such as {@code h264} or {@code hevc}. */
    public String codec() {
        return avcodec.avcodec_get_name(codecId).getString();
    }

    /** What a browser is asked about (RFC 6381), such as {@code avc1.4D401F}; only H.264 has one here. */
    public Optional<String> codecString() {
        return codecId == avcodec.AV_CODEC_ID_H264 ? H264Parameters.codecString(extradata) : Optional.empty();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public TimeBase timeBase() {
        return timeBase;
    }

    /** Fills a muxer's stream; for the packages that speak to FFmpeg. */
    public void describe(AVCodecParameters target) {
        target.codec_type(avutil.AVMEDIA_TYPE_VIDEO);
        target.codec_id(codecId);
        target.width(width);
        target.height(height);
        target.profile(profile);
        target.level(level);
        target.format(pixelFormat);
        if (extradata.length > 0) {
            target.extradata(padded(extradata));
            target.extradata_size(extradata.length);
        }
    }

    /** FFmpeg reads a little past the end, and frees it with the parameters. */
    private static BytePointer padded(byte[] bytes) {
        long size = bytes.length + (long) avcodec.AV_INPUT_BUFFER_PADDING_SIZE;
        BytePointer copy = new BytePointer(avutil.av_mallocz(size)).capacity(size);
        return copy.put(Arrays.copyOf(bytes, bytes.length), 0, bytes.length);
    }
}
