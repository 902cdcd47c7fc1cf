package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * An alert (预警) as lists, the live feed and events show it.
 *
 * @param version grows with every decision about it (not with its count); the ETag of the REST path
 * @param cameraId the camera that saw it first, on whose township's desk it stands; {@code location} and the picture go with it
 * @param cameraName null while the camera is not known to alert-service yet; so are its location and township
 * @param count detection events that were grouped into it
 * @param snapshotUrl path on the gateway, or null
 * @param watch what a lead from the watch list rests on; null for every other alert
 * @param clearedAt since when nothing more has been seen of it; null while something is, and no decision
 * @param outage the cameras that were lost; null for every other alert, and then {@code eventKind} says what was seen
 * @param firstSeenAt when the first frame of it was taken, before it was raised; null where it was not kept
 * @param partOf of a township's outage, the county's that it belongs to; whoever sees that one need not see this
 * @param latest where it was seen last, if that was by another camera than the first (a plate moves); null otherwise
 * @param alsoSeenIn further townships in which a plate was read, whose desks have the alert too; null for none
 */
public record AlertView(
        UUID id,
        long version,
        AlertStatus status,
        Severity severity,
        UUID ruleId,
        String ruleName,
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        DetectionKind eventKind,
        String objectClass,
        String zone,
        String line,
        String plate,
        Double confidence,
        Instant raisedAt,
        Instant lastSeenAt,
        int count,
        String snapshotUrl,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Instant closedAt,
        String closedBy,
        String dismissReason,
        String note,
        UUID incidentId,
        List<StageClock> clocks,
        WatchLead watch,
        Instant clearedAt,
        CameraOutage outage,
        UUID partOf,
        Instant firstSeenAt,
        AlertPlace latest,
        List<String> alsoSeenIn)
        implements Versioned {}
