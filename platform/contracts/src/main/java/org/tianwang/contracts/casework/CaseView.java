package org.tianwang.contracts.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;

/**
 * A case (案件) as lists and events show it.
 *
 * @param number the case number (案号), for people
 * @param kind the offence by which it was opened
 */
public record CaseView(
        UUID id,
        long version,
        String number,
        OffenceKind kind,
        CaseStatus status,
        String title,
        String townshipCode,
        GeoPoint location,
        String place,
        UUID incidentId,
        List<UUID> alertIds,
        String cameraId,
        String snapshotUrl,
        Outcome outcome,
        String note,
        Instant occurredAt,
        Instant openedAt,
        Instant changedAt,
        String openedBy)
        implements Versioned {}
