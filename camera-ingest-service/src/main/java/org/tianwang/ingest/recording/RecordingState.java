package org.tianwang.ingest.recording;

import java.time.Instant;

/**
 * How recording stands as a whole.
 *
 * @param limitBytes the most that recordings may take
 * @param freeBytes on the disk
 * @param fullSince since when recording stands still for want of room, or null
 * @param oldest beginning of the oldest recording, or null
 */
public record RecordingState(
        int camerasRecorded,
        int camerasInterrupted,
        long usedBytes,
        long limitBytes,
        long freeBytes,
        Instant fullSince,
        Instant oldest) {}
