package org.tianwang.ingest.stream;

import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.tianwang.ingest.frame.NativeMemory;

/**
 * FFmpeg's demuxer for one address. The bindings are used directly, not JavaCV's frame grabber: the grabber opens under
 * one lock for the whole process, so that one dead camera would hold up all others, and hides the packets that live
 * view and recording need. What may be demuxed is on a short list, which keeps playlists ({@code hls}, {@code concat},
 * {@code sdp}) from leading to other addresses or files.
 */
final class FfmpegInput implements AutoCloseable {
    private static final String DEMUXERS =
            "rtsp,rtp,mpegts,mov,mp4,matroska,webm,flv,live_flv,avi,mpegvideo,mpeg,h264,hevc,mjpeg,mpjpeg,m4v,ogg";
    private static final String CODECS = "h264,hevc,mjpeg,mpeg4,mpeg2video,mpeg1video,vp8,vp9,libvpx,libvpx-vp9,av1,"
            + "libdav1d,theora,aac,mp3,pcm_alaw,pcm_mulaw,opus";
    private static final int READ_AGAIN = -11;
    private static final long LARGEST_ALLOCATION = 128L << 20;

    static {
        NativeMemory.releasedByHand();
        avutil.av_log_set_level(avutil.AV_LOG_QUIET); // its lines may hold logins; we report errors ourselves
        avutil.av_max_alloc(LARGEST_ALLOCATION); // looking into a stream decodes at any size that its header claims
        avformat.avformat_network_init();
    }

    private final AVFormatContext context;
    private final AVStream video;

    private FfmpegInput(AVFormatContext context, AVStream video) {
        this.context = context;
        this.video = video;
    }

    static FfmpegInput open(String address, Map<String, String> options) throws StreamException {
        AVFormatContext context = avformat.avformat_alloc_context();
        AVDictionary dictionary = new AVDictionary(null);
        try {
            avutil.av_dict_set(dictionary, "format_whitelist", DEMUXERS, 0);
            avutil.av_dict_set(dictionary, "codec_whitelist", CODECS, 0);
            options.forEach((name, value) -> avutil.av_dict_set(dictionary, name, value, 0));
            check(avformat.avformat_open_input(context, address, null, dictionary)); // frees the context if it fails
        } finally {
            avutil.av_dict_free(dictionary);
        }
        try {
            check(avformat.avformat_find_stream_info(context, (PointerPointer<?>) null));
            return new FfmpegInput(context, videoStream(context));
        } catch (StreamException e) {
            avformat.avformat_close_input(context);
            throw e;
        }
    }

    private static AVStream videoStream(AVFormatContext context) throws StreamException {
        AVStream found = null;
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            boolean isVideo = stream.codecpar().codec_type() == avutil.AVMEDIA_TYPE_VIDEO;
            if (isVideo && found == null && stream.codecpar().codec_id() != avcodec.AV_CODEC_ID_NONE) {
                found = stream;
            } else {
                stream.discard(avcodec.AVDISCARD_ALL);
            }
        }
        if (found == null) {
            throw new StreamException(StreamFault.NO_VIDEO_STREAM);
        }
        return found;
    }

    AVStream video() {
        return video;
    }

    /** @return false at the end of the stream */
    boolean read(AVPacket packet) throws StreamException {
        int result = avformat.av_read_frame(context, packet);
        while (result == READ_AGAIN) {
            result = avformat.av_read_frame(context, packet);
        }
        if (result == avutil.AVERROR_EOF()) {
            return false;
        }
        check(result);
        return true;
    }

    boolean isVideo(AVPacket packet) {
        return packet.stream_index() == video.index();
    }

    /** Whether it has a known length: a recording, which is to be played at its own speed, not a live stream. */
    boolean recorded() {
        return context.duration() != avutil.AV_NOPTS_VALUE && context.duration() > 0;
    }

    /** Back to the beginning, for recordings. */
    void rewind() throws StreamException {
        check(avformat.avformat_seek_file(context, -1, Long.MIN_VALUE, 0, Long.MAX_VALUE, 0));
    }

    private static void check(int result) throws StreamException {
        if (result < 0) {
            throw new StreamException(FfmpegErrors.fault(result));
        }
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
    }
}
