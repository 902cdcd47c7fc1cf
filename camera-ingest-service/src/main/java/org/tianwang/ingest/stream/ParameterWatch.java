package org.tianwang.ingest.stream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * Notices a camera that changes picture size or profile while it runs, by its sequence parameter sets (H.264, H.265) as
 * they come with key frames, or by the new header that a container announces. A decoder would adapt; what was written
 * with the old header, a recorded file or a viewer's stream, could not be read on. One thread.
 */
final class ParameterWatch {
    private static final int HEAD = 1024;
    private static final int H264_SPS = 7;
    private static final int H265_SPS = 33;

    private final int codecId;
    private byte[] known;

    ParameterWatch(int codecId) {
        this.codecId = codecId;
    }

    boolean changed(AVPacket packet) {
        byte[] announced = packet.side_data_elems() == 0 ? new byte[0] : announced(packet); // mostly there is none
        return announced.length > 0 ? changed(announced) : isKey(packet) && changed(sets(head(packet)));
    }

    /** @param sets those of one key frame, empty when it carries none */
    boolean changed(byte[] sets) {
        if (sets.length == 0) {
            return false;
        }
        boolean changed = known != null && !Arrays.equals(known, sets);
        known = sets;
        return changed;
    }

    private static byte[] announced(AVPacket packet) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            BytePointer header = avcodec.av_packet_get_side_data(packet, avcodec.AV_PKT_DATA_NEW_EXTRADATA, size);
            byte[] bytes = new byte[header == null ? 0 : (int) size.get()];
            if (bytes.length > 0) {
                header.get(bytes);
            }
            return bytes;
        }
    }

    private static boolean isKey(AVPacket packet) {
        return (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0 && packet.data() != null;
    }

    private static byte[] head(AVPacket packet) {
        byte[] head = new byte[Math.min(HEAD, packet.size())];
        packet.data().get(head);
        return head;
    }

    /**
     * The parameter sets among units with start codes, each once, however often and with however long a start code behind it
     * a camera repeats it; nothing of other forms, where the container announces them.
     */
    byte[] sets(byte[] head) {
        Set<ByteBuffer> found = new LinkedHashSet<>();
        int start = next(head, 0);
        if (start != 3 && start != 4) {
            return new byte[0];
        }
        while (start < head.length) {
            int next = next(head, start);
            int end = next > head.length ? head.length : next - 3;
            if (isParameterSet(head[start])) {
                found.add(ByteBuffer.wrap(Arrays.copyOfRange(head, start, withoutZeros(head, start, end))));
            }
            start = next;
        }
        ByteArrayOutputStream sets = new ByteArrayOutputStream();
        found.forEach(set -> sets.writeBytes(set.array()));
        return sets.toByteArray();
    }

    /** A unit never ends with a zero: such are the next start code's. */
    private static int withoutZeros(byte[] head, int start, int end) {
        int last = end;
        while (last > start && head[last - 1] == 0) {
            last--;
        }
        return last;
    }

    /** Where the unit behind the next start code begins, or beyond the end. */
    private static int next(byte[] head, int from) {
        for (int i = from; i + 3 < head.length; i++) {
            if (head[i] == 0 && head[i + 1] == 0 && head[i + 2] == 1) {
                return i + 3;
            }
        }
        return head.length + 1;
    }

    private boolean isParameterSet(byte first) {
        if (codecId == avcodec.AV_CODEC_ID_H264) {
            return (first & 0x1f) == H264_SPS;
        }
        return codecId == avcodec.AV_CODEC_ID_HEVC && (first >> 1 & 0x3f) == H265_SPS;
    }
}
