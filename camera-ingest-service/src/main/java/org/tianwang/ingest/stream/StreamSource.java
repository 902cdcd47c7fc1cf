package org.tianwang.ingest.stream;

import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;

/**
 * A camera's stream, opened. Read by one thread; only {@link #abort()} may be called by another. An interface, so that
 * everything behind it can be tested without video.
 */
public interface StreamSource extends AutoCloseable {

    /** Blocks until the next decoded picture, which the caller owns and closes. */
    VideoFrame next() throws StreamException;

    /** Blocks until the next packet and passes it to the tap without decoding it. */
    void skip() throws StreamException;

    /** From now on every packet of the video goes there as it is read, before it is decoded. */
    void tap(PacketSink sink);

    /** From now on only so much is decoded; before, everything is. */
    default void decode(Effort effort) {}

    /** From now on pictures that are not wanted may be left out; before, every one that is decoded is given. */
    default void choose(PictureChoice choice) {}

    StreamInfo info();

    VideoFormat format();

    /** Packets or pictures found damaged since the stream was opened. */
    long damaged();

    StreamSigns signs();

    /** Makes a blocked or the next {@link #next()} end soon with a {@link StreamException}. */
    void abort();

    @Override
    void close();
}
