package org.tianwang.ingest.stream;

import java.time.Duration;

/**
 * One step of a connection test.
 *
 * @param fault why it failed, or null when it passed
 */
public record ProbeStep(Name name, Duration took, StreamFault fault) {
    /** In the order in which they are taken; the first that fails is the last. */
    public enum Name {
        /** The address is allowed and its name known. */
        ADDRESS,
        /** Something listens there. */
        CONNECTION,
        /** It lets us in and describes a video that we can decode. */
        STREAM,
        /** A picture came from which decoding can start. */
        KEY_FRAME,
        /** A picture could be decoded. */
        PICTURE,
        /** Pictures kept coming. */
        STEADINESS
    }
}
