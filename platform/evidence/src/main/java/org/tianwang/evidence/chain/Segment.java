package org.tianwang.evidence.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * One recorded segment's place in its camera's chain; the media themselves are a file beside it.
 *
 * @param sequence from 1, without gaps, for each camera
 * @param from receipt of its first picture, to the millisecond
 * @param to receipt of the first picture of the next segment, or of its own last one where the recording broke off
 * @param bytes length of the media file
 * @param sha256 of the media file, hex
 * @param gapBefore why there is no recording between the segment before and this one; null where it follows on
 * @param previous chain hash of the segment before, {@link SegmentChain#GENESIS} for the first
 */
public record Segment(
        UUID cameraId,
        long sequence,
        Instant from,
        Instant to,
        long bytes,
        String sha256,
        String gapBefore,
        String previous) {}
