package org.tianwang.alert.incident;

import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.Severity;

/** What a task shows of its incident, and what decides who may see it. */
public record IncidentFacts(
        UUID id,
        String title,
        Severity severity,
        String townshipCode,
        GeoPoint location,
        String place,
        String cameraId,
        String cameraName,
        String snapshotUrl) {}
