package org.tianwang.alert.containment;

import java.time.Instant;
import java.util.UUID;

/** A containment with the plan computed last. */
public record ContainmentView(
        UUID id,
        long version,
        UUID incidentId,
        ContainmentStatus status,
        String plate,
        String reason,
        Instant createdAt,
        String createdBy,
        Instant endedAt,
        ContainmentPlan plan) {}
