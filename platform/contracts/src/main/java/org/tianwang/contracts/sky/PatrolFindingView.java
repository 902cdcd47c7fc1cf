package org.tianwang.contracts.sky;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/**
 * Something that a person noted on a round.
 *
 * @param incidentId the incident made of it, or null
 */
public record PatrolFindingView(
        UUID id,
        UUID roundId,
        UUID planId,
        String planName,
        String townshipCode,
        UUID cameraId,
        String cameraName,
        GeoPoint location,
        String note,
        String notedBy,
        Instant notedAt,
        String snapshotUrl,
        UUID incidentId) {}
