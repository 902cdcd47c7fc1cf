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
 * @param location where the unit has to go: the incident's place, or one of its own such as a road point to close
 * @param answerBy when it times out unless the crew answers; null when nothing is awaited
 * @param replaces the task that this one was issued in place of, or null
 * @param pictures how many pictures the crew has attached
 * @param plate of the vehicle that it is about, for as long as the crew looks out for it; null once the task is over
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
        List<StageClock> clocks,
        Instant reservedAt,
        Instant answerBy,
        UUID replaces,
        Integer pictures,
        String plate)
        implements Versioned {}
