package org.tianwang.ingest.stream;

import java.time.Duration;

/**
 * What a connection test found out about a stream that works.
 *
 * @param framesPerSecond as measured; 0 where too little came to tell
 * @param keyFrameInterval the longest between two key frames, or null when only one came in the time of the test
 * @param firstPictureAfter from the start of the test
 * @param damaged pictures that arrived damaged
 */
public record ProbeFindings(
        String codec,
        int width,
        int height,
        double framesPerSecond,
        Duration keyFrameInterval,
        Duration firstPictureAfter,
        long damaged) {}
