package org.tianwang.ingest.stream;

import java.util.Map;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's error numbers as faults. Its messages are not used: they may repeat the address. */
final class FfmpegErrors {
    private static final int EIO = -5;
    private static final int EINVAL = -22;
    private static final int ECONNREFUSED = -111;
    private static final int ETIMEDOUT = -110;
    private static final int EHOSTUNREACH = -113;

    private static final Map<Integer, StreamFault> FAULTS = Map.ofEntries(
            Map.entry(avutil.AVERROR_INVALIDDATA(), StreamFault.NOT_A_VIDEO),
            Map.entry(avutil.AVERROR_HTTP_UNAUTHORIZED(), StreamFault.UNAUTHORISED),
            Map.entry(avutil.AVERROR_HTTP_FORBIDDEN(), StreamFault.UNAUTHORISED),
            Map.entry(avutil.AVERROR_HTTP_NOT_FOUND(), StreamFault.NOT_FOUND),
            Map.entry(avutil.AVERROR_HTTP_BAD_REQUEST(), StreamFault.NOT_FOUND),
            Map.entry(avutil.AVERROR_HTTP_OTHER_4XX(), StreamFault.NOT_FOUND),
            Map.entry(avutil.AVERROR_DEMUXER_NOT_FOUND(), StreamFault.NOT_A_VIDEO),
            Map.entry(avutil.AVERROR_DECODER_NOT_FOUND(), StreamFault.UNSUPPORTED_CODEC),
            Map.entry(avutil.AVERROR_STREAM_NOT_FOUND(), StreamFault.NO_VIDEO_STREAM),
            Map.entry(avutil.AVERROR_PROTOCOL_NOT_FOUND(), StreamFault.ADDRESS_NOT_ALLOWED),
            Map.entry(avutil.AVERROR_EOF(), StreamFault.NOT_A_VIDEO),
            Map.entry(ECONNREFUSED, StreamFault.REFUSED),
            Map.entry(ETIMEDOUT, StreamFault.TIMEOUT),
            Map.entry(EHOSTUNREACH, StreamFault.UNREACHABLE),
            Map.entry(EINVAL, StreamFault.NOT_A_VIDEO), // what FFmpeg says of a demuxer that is not on the list
            Map.entry(EIO, StreamFault.BROKEN));

    private FfmpegErrors() {}

    static StreamFault fault(int error) {
        return FAULTS.getOrDefault(error, StreamFault.BROKEN);
    }
}
