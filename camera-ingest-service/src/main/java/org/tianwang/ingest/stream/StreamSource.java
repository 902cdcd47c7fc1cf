package org.tianwang.ingest.stream;

import org.tianwang.ingest.frame.VideoFrame;

/**
 * A camera's stream, opened. Read by one thread; only {@link #abort()} may be called by another. An interface, so that
 * everything behind it can be tested without video.
 */
public interface StreamSource extends AutoCloseable {

    /** Blocks until the next decoded picture, which the caller owns and closes. */
    VideoFrame next() throws StreamException;

    StreamInfo info();

    /** Packets or pictures found damaged since the stream was opened. */
    long damaged();

    /** Makes a blocked or the next {@link #next()} end soon with a {@link StreamException}. */
    void abort();

    @Override
    void close();
}
