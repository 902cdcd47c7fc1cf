package org.tianwang.ingest.stream;

/** Sees every byte that comes from the camera before FFmpeg does, and may end the connection by throwing. */
@FunctionalInterface
interface RelayGuard {
    void see(byte[] bytes, int length) throws StreamException;
}
