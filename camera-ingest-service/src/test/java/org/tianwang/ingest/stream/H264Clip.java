package org.tianwang.ingest.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.mux.PaintedEncoder;

/** A clip's H.264 units as they lie in an MP4 file: per picture a list, the parameter sets before each key frame. */
final class H264Clip {
    private H264Clip() {}

    static List<List<byte[]>> pictures(Path file, int limit) throws StreamException {
        List<List<byte[]>> pictures = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        try (FfmpegInput input = FfmpegInput.open("file:" + file.toAbsolutePath(), Map.of())) {
            List<byte[]> parameters = parameterSets(input);
            while (pictures.size() < limit && input.read(packet)) {
                List<byte[]> units = new ArrayList<>();
                if ((packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0) {
                    units.addAll(parameters);
                }
                byte[] bytes = new byte[packet.size()];
                packet.data().get(bytes);
                for (int at = 0; at + 4 < bytes.length; ) {
                    int length = number(bytes, at, 4);
                    units.add(Arrays.copyOfRange(bytes, at + 4, at + 4 + length));
                    at += 4 + length;
                }
                pictures.add(units);
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return pictures;
    }

    /** The clip's pictures encoded anew at another size. */
    static List<List<byte[]>> smaller(Path file, int limit) throws StreamException {
        List<List<byte[]>> pictures = new ArrayList<>();
        try (StreamSource source = Footage.unpaced(file, new TickingClock(Duration.ofMillis(100)));
                VideoFrame first = source.next();
                PaintedEncoder encoder = PaintedEncoder.live(List.of(), first, 320)) {
            List<byte[]> parameters = units(extradata(encoder.format()));
            while (pictures.size() < limit) {
                try (VideoFrame picture = source.next()) {
                    encoder.encode(picture).ifPresent(packet -> pictures.add(units(packet, parameters)));
                }
            }
        }
        return pictures;
    }

    private static List<byte[]> units(VideoPacket packet, List<byte[]> parameters) {
        try (packet) {
            List<byte[]> units = new ArrayList<>(packet.key() ? parameters : List.of());
            byte[] bytes = new byte[packet.packet().size()];
            packet.packet().data().get(bytes);
            units.addAll(units(bytes));
            return units;
        }
    }

    private static byte[] extradata(VideoFormat format) {
        AVCodecParameters parameters = avcodec.avcodec_parameters_alloc();
        try {
            format.describe(parameters);
            byte[] bytes = new byte[parameters.extradata_size()];
            parameters.extradata().get(bytes);
            return bytes;
        } finally {
            avcodec.avcodec_parameters_free(parameters);
        }
    }

    /** Those between start codes. */
    private static List<byte[]> units(byte[] bytes) {
        List<byte[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1) {
                if (start >= 0) {
                    units.add(Arrays.copyOfRange(bytes, start, bytes[i - 1] == 0 ? i - 1 : i));
                }
                start = i + 3;
            }
        }
        units.add(Arrays.copyOfRange(bytes, start, bytes.length));
        return units;
    }

    /** From the avcC box: version, profile, …, count of SPS, then count of PPS, each with a length of 16 bits. */
    private static List<byte[]> parameterSets(FfmpegInput input) {
        byte[] box = new byte[input.video().codecpar().extradata_size()];
        input.video().codecpar().extradata().get(box);
        int length = number(box, 6, 2);
        byte[] sps = Arrays.copyOfRange(box, 8, 8 + length);
        int at = 8 + length + 1;
        int second = number(box, at, 2);
        return List.of(sps, Arrays.copyOfRange(box, at + 2, at + 2 + second));
    }

    private static int number(byte[] bytes, int at, int size) {
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[at + i] & 0xff;
        }
        return value;
    }
}
