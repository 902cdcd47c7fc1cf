package org.tianwang.ingest.pipeline;

import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Takes a camera's decoded pictures on a thread of its own. Who is too slow misses pictures, the oldest first. The same
 * promises as {@link PacketListener}.
 */
public interface PictureListener {

    /** @param picture is closed when this returns */
    void picture(VideoFrame picture);

    /** The stream broke off; pictures come again when the camera is back. */
    void ended(StreamFault why);

    /** The last call. */
    default void detached() {}
}
