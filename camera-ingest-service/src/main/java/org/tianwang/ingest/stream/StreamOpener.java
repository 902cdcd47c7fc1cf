package org.tianwang.ingest.stream;

/** Opens a stream: checks the address, dials it, and waits for the stream's description. Blocks for some seconds. */
@FunctionalInterface
public interface StreamOpener {
    StreamSource open(StreamUrl url) throws StreamException;
}
