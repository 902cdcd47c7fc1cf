package org.tianwang.ingest.live;

import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.mux.FragmentedMp4;
import org.tianwang.ingest.mux.PaintedEncoder;
import org.tianwang.ingest.pipeline.PictureListener;
import org.tianwang.ingest.snapshot.PrivacyMask;
import org.tianwang.ingest.stream.StreamFault;

/** Feeds viewers with pictures whose privacy masks are painted over before they are encoded anew. */
final class MaskedSource implements PictureListener {
    private final LiveFeed feed;
    private final List<List<List<Double>>> masks;
    private final int largestWidth;
    private final Runnable onDetached;
    private PaintedEncoder encoder;
    private Optional<FragmentedMp4> muxer = Optional.empty();

    /** @param onDetached gives the encoder's place back */
    MaskedSource(LiveFeed feed, List<PrivacyMask> masks, int largestWidth, Runnable onDetached) {
        this.feed = feed;
        this.masks = masks.stream().map(PrivacyMask::polygon).toList();
        this.largestWidth = largestWidth;
        this.onDetached = onDetached;
    }

    @Override
    public void picture(VideoFrame picture) {
        if (encoder == null) {
            encoder = PaintedEncoder.live(masks, picture, largestWidth);
            muxer = feed.opened(encoder.format());
        }
        encoder.encode(picture).ifPresent(this::mux);
    }

    private void mux(VideoPacket encoded) {
        try (encoded) {
            muxer.flatMap(open -> open.write(encoded)).ifPresent(feed::fragment);
        }
    }

    @Override
    public void ended(StreamFault why) {
        release();
        feed.interrupted(why);
    }

    @Override
    public void detached() {
        try {
            release();
            feed.close(LiveEnd.CAMERA_CHANGED);
        } finally {
            onDetached.run();
        }
    }

    /** Pictures can not be had of this stream. */
    void undecodable() {
        feed.close(LiveEnd.CODEC);
    }

    private void release() {
        muxer.ifPresent(FragmentedMp4::close);
        muxer = Optional.empty();
        if (encoder != null) {
            encoder.close();
            encoder = null;
        }
    }
}
