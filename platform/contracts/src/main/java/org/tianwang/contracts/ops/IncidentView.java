package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;

/**
 * An incident (警情) with its tasks, as lists, the live feed and events show it.
 *
 * @param title one line for people, such as the rule's name and the camera's; no plate, which its alerts and running tasks tell
 * @param alertIds the alerts that belong to it, the first one raised it
 * @param kind what it is about, as far as it is known
 * @param attention why it stands out, or null; then {@code proposedUnitId} is the unit to go next, if there is one
 * @param mergedInto the incident that this one duplicates, or null
 * @param merged those that duplicate this one
 * @param offenceKind set when it was resolved with an offence: then a case opens by itself
 */
public record IncidentView(
        UUID id,
        long version,
        IncidentStatus status,
        Severity severity,
        IncidentSource source,
        String title,
        String note,
        String townshipCode,
        GeoPoint location,
        String place,
        List<UUID> alertIds,
        String cameraId,
        String cameraName,
        String snapshotUrl,
        Instant openedAt,
        String openedBy,
        Instant dispatchedAt,
        Instant onSceneAt,
        Instant resolvedAt,
        String resolvedBy,
        Instant closedAt,
        String closedBy,
        Outcome outcome,
        OffenceKind offenceKind,
        String resolutionNote,
        List<TaskView> tasks,
        List<StageClock> clocks,
        IncidentKind kind,
        IncidentAttention attention,
        UUID proposedUnitId,
        String proposedCallSign,
        UUID mergedInto,
        List<UUID> merged)
        implements Versioned {}
