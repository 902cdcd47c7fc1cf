package org.tianwang.ingest.footage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * When a camera was recorded, and what it saw.
 *
 * @param intervals in order; together with times that no interval covers (the camera was not recorded yet, or will be)
 *     they fill the range
 * @param events at most 500, spread over the range when there are more
 */
public record TimelineView(UUID cameraId, Instant from, Instant to, List<Interval> intervals, List<Mark> events) {

    /**
     * @param recorded whether it can be played
     * @param reason why not: {@code CAMERA_AWAY, TOO_SLOW, DISK_FULL, NOT_CHAINED, SERVICE_STOPPED, SERVICE_BROKE_OFF,
     *     SWITCHED_OFF, FILE_LOST} or {@code EXPIRED}, perhaps with a detail behind a colon; null where it is
     */
    public record Interval(Instant from, Instant to, boolean recorded, String reason) {}

    /** Something that the camera's analysis reported, with its picture. */
    public record Mark(Instant at, String snapshotUrl) {}
}
