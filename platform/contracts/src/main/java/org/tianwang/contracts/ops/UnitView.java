package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;

/** A unit (处警单元) with its derived status and last known position. */
public record UnitView(
        UUID id,
        long version,
        String callSign,
        UnitKind kind,
        List<String> capabilities,
        List<String> crew,
        String townshipCode,
        UnitStatus status,
        boolean onShift,
        boolean outOfService,
        GeoPoint position,
        Instant positionAt,
        int activeTasks)
        implements Versioned {}
