package org.tianwang.ingest.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.Versioned;

/**
 * A plan as lists and callers see it.
 *
 * @param nextDue when its next automatic round begins, or null
 */
public record PlanView(
        UUID id,
        long version,
        String name,
        String townshipCode,
        List<UUID> cameraIds,
        int secondsEach,
        List<PatrolWindow> schedule,
        boolean enabled,
        Instant nextDue,
        String createdBy,
        Instant createdAt,
        Instant changedAt)
        implements Versioned {}
