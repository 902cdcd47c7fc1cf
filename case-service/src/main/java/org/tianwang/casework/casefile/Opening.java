package org.tianwang.casework.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;

/**
 * Everything a case file takes over from the incident it opens from.
 *
 * @param occurredAt when it began, as far as the incident knows
 * @param townshipCode null where the incident had none; then only the whole county's case officers see the case
 */
public record Opening(
        UUID incidentId,
        OffenceKind kind,
        Outcome outcome,
        String title,
        String note,
        String townshipCode,
        GeoPoint location,
        String place,
        List<UUID> alertIds,
        String cameraId,
        String snapshotUrl,
        Instant occurredAt,
        Instant resolvedAt,
        String resolvedBy) {}
