package org.tianwang.alert.incident;

import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentStatus;
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
        String snapshotUrl,
        String plate,
        IncidentKind kind,
        IncidentStatus status,
        UUID mergedInto) {

    /** Whether it is a duplicate, so that units are sent to another one. */
    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether no unit can be sent to it any more. */
    public boolean isOver() {
        return status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED;
    }
}
