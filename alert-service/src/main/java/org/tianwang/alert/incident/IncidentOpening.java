package org.tianwang.alert.incident;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentSource;
import org.tianwang.contracts.ops.Severity;

/** Everything an incident begins with; {@code origin} is there when it comes from an alert. */
public record IncidentOpening(
        UUID id,
        IncidentSource source,
        Severity severity,
        IncidentKind kind,
        String title,
        String note,
        String townshipCode,
        GeoPoint location,
        String place,
        Origin origin,
        String openedBy,
        Instant openedAt) {

    /**
     * The alert it comes from, with the stamps that open its timeline.
     *
     * @param plate of the vehicle that it is about, or null
     */
    public record Origin(
            UUID alertId,
            String plate,
            String cameraId,
            String cameraName,
            String snapshotUrl,
            String ruleName,
            Instant raisedAt,
            Instant acknowledgedAt,
            String acknowledgedBy) {}
}
