package org.tianwang.ingest.live;

import java.util.Optional;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket;
import org.tianwang.ingest.mux.FragmentedMp4;
import org.tianwang.ingest.pipeline.PacketListener;
import org.tianwang.ingest.stream.StreamFault;

/** Feeds viewers with the camera's own packets, undecoded. */
final class RemuxSource implements PacketListener {
    private final LiveFeed feed;
    private Optional<FragmentedMp4> muxer = Optional.empty();

    RemuxSource(LiveFeed feed) {
        this.feed = feed;
    }

    @Override
    public void opened(VideoFormat format) {
        release();
        muxer = feed.opened(format);
    }

    @Override
    public void packet(VideoPacket packet) {
        muxer.flatMap(open -> open.write(packet)).ifPresent(feed::fragment);
    }

    @Override
    public void ended(StreamFault why) {
        release();
        feed.interrupted(why);
    }

    @Override
    public void detached() {
        release();
        feed.close(LiveEnd.CAMERA_CHANGED);
    }

    private void release() {
        muxer.ifPresent(FragmentedMp4::close);
        muxer = Optional.empty();
    }
}
