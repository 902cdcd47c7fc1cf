package org.tianwang.alert.unit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;
import org.tianwang.contracts.ops.UnitStatus;
import org.tianwang.contracts.ops.UnitView;

/** Units for tests, near the market place of the invented county. */
public final class UnitFixtures {

    public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    public static final GeoPoint MARKET = new GeoPoint(113.20, 33.40);
    public static final GeoPoint NEAR = new GeoPoint(113.21, 33.40);
    public static final GeoPoint FAR = new GeoPoint(113.40, 33.50);

    private UnitFixtures() {}

    static UnitView free(String callSign, UnitKind kind, GeoPoint position) {
        return unit(callSign, kind, position, NOW, 0, true, false);
    }

    static UnitView busy(String callSign, GeoPoint position) {
        return unit(callSign, UnitKind.PATROL_CAR, position, NOW, 1, true, false);
    }

    public static UnitView unit(
            String callSign,
            UnitKind kind,
            GeoPoint position,
            Instant positionAt,
            int tasks,
            boolean onShift,
            boolean outOfService) {
        return unit(callSign, kind, List.of(), position, positionAt, tasks, onShift, outOfService);
    }

    /** The same without anybody who belongs to it. */
    static UnitView unmanned(UnitView u) {
        return new UnitView(
                u.id(),
                u.version(),
                u.callSign(),
                u.kind(),
                u.capabilities(),
                List.of(),
                u.townshipCode(),
                u.status(),
                u.onShift(),
                u.outOfService(),
                u.position(),
                u.positionAt(),
                u.activeTasks(),
                u.deviceId(),
                u.shiftFrom(),
                u.shiftTo(),
                u.positionSource(),
                u.positionSuspect(),
                u.speedKmh(),
                u.heading(),
                u.nextShiftFrom(),
                u.nextShiftTo());
    }

    /** On foot and at a place that nobody knows. */
    static UnitView able(String callSign, String capability) {
        return unit(callSign, UnitKind.FOOT, List.of(capability), null, null, 0, true, false);
    }

    private static UnitView unit(
            String callSign,
            UnitKind kind,
            List<String> capabilities,
            GeoPoint position,
            Instant positionAt,
            int tasks,
            boolean onShift,
            boolean outOfService) {
        return new UnitView(
                UUID.nameUUIDFromBytes(callSign.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                1,
                callSign,
                kind,
                capabilities,
                List.of("officer"),
                "T01",
                tasks > 0 ? UnitStatus.DISPATCHED : UnitStatus.AVAILABLE,
                onShift,
                outOfService,
                position,
                positionAt,
                tasks,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
