package org.tianwang.ingest.pipeline;

/** A listener's connection to a camera. */
@FunctionalInterface
public interface PacketTap extends AutoCloseable {
    /** Ends it and returns at once; the listener's thread still tells it {@link PacketListener#detached}. */
    @Override
    void close();
}
