package org.tianwang.ingest.pipeline;

import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Takes a camera's packets, each listener on a thread of its own, so that it may block (muxing, disk) without holding up
 * the reading or anybody else. Behind a bounded queue: who is too slow loses packets and is told. All calls come from
 * the same thread, in the order {@code opened (packet | lost)* ended} again and again, and {@code detached} as the last.
 */
public interface PacketListener {

    /** The stream begins, perhaps anew and with another format; the next packet is a key frame. */
    void opened(VideoFormat format);

    /** @param packet is closed when this returns: {@link VideoPacket#share() share} it to keep it */
    void packet(VideoPacket packet);

    /** Packets had to be thrown away because this listener is too slow; the next one is a key frame. */
    default void lost() {}

    /** The stream broke off; when the camera is back, {@link #opened} comes again with times that start at zero. */
    void ended(StreamFault why);

    /** The last call: the tap was closed, the camera no longer runs here, or its settings have changed. */
    default void detached() {}
}
