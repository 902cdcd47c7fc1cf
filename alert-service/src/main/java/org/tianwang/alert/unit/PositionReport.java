package org.tianwang.alert.unit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/** One position of one unit, named by its id or by its device's. */
public record PositionReport(
        UUID unitId,
        @Size(min = 1, max = 100) String deviceId,
        @NotNull GeoPoint location,
        @NotNull Instant at,
        @DecimalMin("0") @DecimalMax("500") Double speedKmh,
        @DecimalMin("0") @DecimalMax("360") Double heading) {

    /** To the microsecond, as it is kept: a repeat of the last one must not look newer. */
    public PositionReport {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    PositionReport at(Instant time) {
        return new PositionReport(unitId, deviceId, location, time, speedKmh, heading);
    }

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -90 to 90")
    boolean isLocation() {
        return location == null || (Math.abs(location.lon()) <= 180 && Math.abs(location.lat()) <= 90);
    }

    @AssertTrue(message = "or deviceId must be given, and not both")
    boolean isUnitId() {
        return (unitId == null) != (deviceId == null);
    }
}
