package org.tianwang.ingest.stream;

import java.time.Instant;

/**
 * What tells of a stream's condition while it runs, counted since it was opened.
 *
 * @param damaged packets or pictures found damaged
 * @param clockJumps how often its own times went back or leapt ahead
 * @param lastKeyFrameAt receipt of the newest key frame, or null before the first
 */
public record StreamSigns(long damaged, long clockJumps, Instant lastKeyFrameAt) {}
