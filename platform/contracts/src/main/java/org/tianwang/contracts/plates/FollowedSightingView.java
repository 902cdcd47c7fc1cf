package org.tianwang.contracts.plates;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/**
 * A sighting of a followed vehicle.
 *
 * @param exact false when only a confusable text was read
 * @param townshipCode the camera's: whoever may not see that township does not hear of it
 * @param incidentTownshipCode of the incident it is followed for: whoever may not see that one hears of nothing either
 * @param snapshotUrl path on the gateway, or null
 */
public record FollowedSightingView(
        UUID id,
        UUID followId,
        UUID incidentId,
        String plate,
        boolean exact,
        Instant seenAt,
        double confidence,
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        String snapshotUrl,
        String incidentTownshipCode) {}
