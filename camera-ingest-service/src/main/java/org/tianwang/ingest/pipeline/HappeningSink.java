package org.tianwang.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.zone.Happening;

/** Takes what happened at a camera. */
@FunctionalInterface
interface HappeningSink {
    /** @param picture stays the caller's; absent when the stream has ended */
    void happened(CameraProfile camera, Optional<VideoFrame> picture, List<Happening> happenings);
}
