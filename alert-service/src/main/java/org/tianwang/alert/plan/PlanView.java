package org.tianwang.alert.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.Severity;

/** A response plan. */
public record PlanView(
        UUID id,
        long version,
        String name,
        boolean enabled,
        String townshipCode,
        List<IncidentKind> kinds,
        List<Severity> severities,
        List<UnitNeed> units,
        String message,
        int cameras,
        boolean autoNext,
        Instant createdAt,
        Instant updatedAt,
        String updatedBy) {

    /** Whether it is meant for such an incident. */
    boolean fits(IncidentKind kind, Severity severity, String township) {
        return enabled
                && (townshipCode == null || townshipCode.equals(township))
                && (kinds.isEmpty() || kinds.contains(kind))
                && (severities.isEmpty() || severities.contains(severity));
    }

    /** How closely it is meant: for the township before the county, for few kinds before many. */
    int closeness() {
        return (townshipCode == null ? 0 : 4) + (kinds.isEmpty() ? 0 : 2) + (severities.isEmpty() ? 0 : 1);
    }
}
