package org.tianwang.ingest.pipeline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.stream.StreamFault;

/** Shares decoded pictures out to those who must change them before they leave; mostly to nobody. */
final class PictureHub {
    private final String name;
    private final List<PicturePump> pumps = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    PictureHub(String name) {
        this.name = name;
    }

    void picture(VideoFrame picture) {
        pumps.forEach(pump -> pump.offer(picture));
    }

    void ended(StreamFault fault) {
        pumps.forEach(pump -> pump.end(fault));
    }

    boolean isWatched() {
        return !pumps.isEmpty();
    }

    PacketTap listen(PictureListener listener) {
        PicturePump pump = new PicturePump(listener, pumps::remove);
        pumps.add(pump);
        if (closed) {
            pump.close();
        }
        pump.start(name);
        return pump;
    }

    void close() {
        closed = true;
        pumps.forEach(PicturePump::close);
    }
}
