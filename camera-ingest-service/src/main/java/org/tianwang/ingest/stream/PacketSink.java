package org.tianwang.ingest.stream;

import org.tianwang.ingest.frame.VideoPacket;

/** Takes the packets of a stream as they are read, on the reading thread: must not block. */
@FunctionalInterface
public interface PacketSink {
    /** @param packet stays the caller's: share it to keep it */
    void packet(VideoPacket packet);
}
