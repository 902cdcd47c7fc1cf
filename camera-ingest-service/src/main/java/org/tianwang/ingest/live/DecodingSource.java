package org.tianwang.ingest.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.pipeline.PacketListener;
import org.tianwang.ingest.stream.PacketDecoder;
import org.tianwang.ingest.stream.StreamException;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Decodes a camera's packets for its masked live view where the analysis looks at key frames only, so that people see it
 * move. It lasts as long as somebody looks; the analysis is neither slowed nor fed by it.
 */
final class DecodingSource implements PacketListener {
    /** What led up to the present is decoded, because later pictures refer to it, but not shown. */
    private static final Duration PAST = Duration.ofMillis(400);

    private final MaskedSource painted;
    private final Clock clock;
    private PacketDecoder decoder;
    private boolean begun;

    DecodingSource(MaskedSource painted, Clock clock) {
        this.painted = painted;
        this.clock = clock;
    }

    @Override
    public void opened(VideoFormat format) {
        release();
        try {
            decoder = new PacketDecoder(format);
        } catch (StreamException unsupported) {
            painted.undecodable();
        }
    }

    @Override
    public void packet(VideoPacket packet) {
        if (decoder != null) {
            decoder.decode(packet, this::show);
        }
    }

    private void show(VideoFrame picture) {
        Instant now = clock.instant();
        begun |= !picture.receivedAt().isBefore(now.minus(PAST));
        if (begun) {
            painted.picture(picture);
        }
    }

    @Override
    public void ended(StreamFault why) {
        release();
        painted.ended(why);
    }

    @Override
    public void detached() {
        release();
        painted.detached();
    }

    private void release() {
        begun = false;
        if (decoder != null) {
            decoder.close();
            decoder = null;
        }
    }
}
