package org.tianwang.ingest.pipeline;

import java.util.Optional;
import org.tianwang.ingest.frame.VideoFrame;

/** Keeps a camera's newest sampled picture for those who ask for "now". Thread-safe. */
final class LatestPicture {
    private VideoFrame picture;

    synchronized void put(VideoFrame newest) {
        clear();
        picture = newest.share();
    }

    /** A reference of the caller's own, to be closed. */
    synchronized Optional<VideoFrame> take() {
        return Optional.ofNullable(picture).map(VideoFrame::share);
    }

    synchronized void clear() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
    }
}
