package org.tianwang.ingest.detect;

import java.util.List;
import org.tianwang.ingest.frame.VideoFrame;

/** Finds objects in a picture. Called by one thread at a time. */
@FunctionalInterface
public interface ObjectDetector {
    /** @param picture stays the caller's */
    List<DetectedObject> detect(VideoFrame picture);
}
