package org.tianwang.population.gridalert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/**
 * An alert in a grid officer's list. The fields have the names of the alert desk's view.
 *
 * @param ruleName null for a lead from the watch list, whose name would be the plate, and for lost cameras
 * @param gridIds those of the caller's grids in which it lies
 */
public record GridAlertView(
        UUID id,
        long version,
        String status,
        String severity,
        String ruleName,
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        String eventKind,
        String objectClass,
        String zone,
        Instant raisedAt,
        Instant lastSeenAt,
        int count,
        Instant closedAt,
        List<UUID> gridIds) {}
