package org.tianwang.ingest.recording;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.mux.SegmentMuxer;
import org.tianwang.platform.file.MediaStore;

/** The file that is being recorded into. */
final class OpenSegment {
    private final MediaStore.Draft draft;
    private final SegmentMuxer muxer;
    private final VideoFormat format;
    private final Instant from;
    private Instant last;
    private Duration lastDuration = Duration.ZERO;

    private OpenSegment(MediaStore.Draft draft, SegmentMuxer muxer, VideoFormat format, Instant from) {
        this.draft = draft;
        this.muxer = muxer;
        this.format = format;
        this.from = from;
        this.last = from;
    }

    static OpenSegment begin(MediaStore.Draft draft, VideoFormat format, Instant from) throws IOException {
        try {
            SegmentMuxer muxer = SegmentMuxer.open(draft.path(), format, SegmentMuxer.FRAGMENTED);
            return new OpenSegment(draft, muxer, format, from);
        } catch (IOException e) {
            draft.discard();
            throw e;
        }
    }

    void write(VideoPacket packet) throws IOException {
        muxer.write(packet);
        last = packet.receivedAt();
        long millis = Math.round(format.timeBase().seconds(packet.times().duration()) * 1000);
        lastDuration = Duration.ofMillis(Math.clamp(millis, 0, 1000));
    }

    /** Whether it is long enough and the packet can begin the next one. */
    boolean isOver(VideoPacket packet, Duration length) {
        return packet.key() && age(packet.receivedAt()).compareTo(length) >= 0;
    }

    Duration age(Instant now) {
        return Duration.between(from, now);
    }

    Instant from() {
        return from;
    }

    /** When its last picture was over. */
    Instant end() {
        return last.plus(lastDuration);
    }

    VideoFormat format() {
        return format;
    }

    MediaStore.Draft finish() throws IOException {
        muxer.finish();
        muxer.close();
        return draft;
    }

    /** No harm to one that is finished and kept. */
    void discard() {
        muxer.close();
        draft.discard();
    }
}
