package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;

/**
 * One unit's task (指令) in an incident.
 *
 * @param crew user names of the unit's crew, who alone may act on it
 * @param reason why it was refused or cancelled, or null
 */
public record TaskView(
        UUID id,
        long version,
        UUID incidentId,
        String incidentTitle,
        Severity severity,
        UUID unitId,
        String callSign,
        List<String> crew,
        TaskStatus status,
        String instructions,
        String townshipCode,
        GeoPoint location,
        String place,
        String cameraId,
        String cameraName,
        String snapshotUrl,
        Instant issuedAt,
        String issuedBy,
        Instant acceptedAt,
        Instant departedAt,
        Instant arrivedAt,
        Instant endedAt,
        Outcome outcome,
        String note,
        String reason,
        List<StageClock> clocks)
        implements Versioned {}
