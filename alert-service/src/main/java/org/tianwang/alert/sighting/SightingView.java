package org.tianwang.alert.sighting;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/**
 * One reading of a plate as it is shown.
 *
 * @param cropUrl picture of the plate alone, or null
 * @param exact false when only a confusable text was read: a lead, never a verdict
 */
public record SightingView(
        UUID id,
        String plate,
        boolean exact,
        Instant seenAt,
        double confidence,
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        String snapshotUrl,
        String cropUrl) {}
