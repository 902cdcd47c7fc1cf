package org.tianwang.contracts.ops;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Versioned;

/**
 * A unit (处警单元) with its derived status and last known position.
 *
 * @param deviceId what its tracker calls itself, or null
 * @param shiftFrom when its shift begins; null when it has none and is on shift as it was set
 * @param nextShiftFrom when the shift after that one begins; equal to {@code shiftTo} where one relieves the other
 * @param positionSource {@code DEVICE}, {@code OFFICER} or {@code MANUAL}
 * @param positionSuspect true when the last position is further from the one before than can be driven
 */
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
        int activeTasks,
        String deviceId,
        Instant shiftFrom,
        Instant shiftTo,
        String positionSource,
        Boolean positionSuspect,
        Double speedKmh,
        Double heading,
        Instant nextShiftFrom,
        Instant nextShiftTo)
        implements Versioned {}
