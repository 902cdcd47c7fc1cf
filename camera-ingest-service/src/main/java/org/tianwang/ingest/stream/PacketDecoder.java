package org.tianwang.ingest.stream;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;

/**
 * Decodes packets that somebody else has read, every one of them: for who needs pictures that the camera's analysis does
 * not decode. One thread.
 */
public final class PacketDecoder implements AutoCloseable {
    private final VideoDecoder decoder;
    private final AVFrame frame = avutil.av_frame_alloc();

    /** @throws StreamException when there is no decoder for it */
    public PacketDecoder(VideoFormat format) throws StreamException {
        this.decoder = VideoDecoder.open(format);
    }

    /**
     * @param packet stays the caller's
     * @param taker gets the pictures that it completes, each with the packet's time of receipt; closed when it returns
     */
    public void decode(VideoPacket packet, Consumer<VideoFrame> taker) {
        decoder.send(packet.packet());
        while (decoder.receive(frame)) {
            try (VideoFrame picture = VideoFrame.referencing(frame, packet.receivedAt())) {
                taker.accept(picture);
            } finally {
                avutil.av_frame_unref(frame);
            }
        }
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        decoder.close();
    }
}
