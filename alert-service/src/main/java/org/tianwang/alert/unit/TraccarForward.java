package org.tianwang.alert.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.GeoPoint;

/**
 * A position as Traccar forwards it ({@code forward.type=json}). Speed is in knots, as Traccar keeps it; fields that
 * are not named here are left alone.
 */
public record TraccarForward(
        @NotNull @Valid Position position, @NotNull @Valid Device device) {

    private static final double KMH_PER_KNOT = 1.852;

    record Position(
            @NotNull Double latitude,
            @NotNull Double longitude,
            Double speed,
            Double course,
            @NotNull Instant fixTime,
            Boolean valid) {}

    record Device(@NotBlank @Size(max = 100) String uniqueId) {}

    /** Receivers without one go on telling: the last place, or latitude and longitude zero. */
    boolean hasFix() {
        return !Boolean.FALSE.equals(position.valid());
    }

    PositionsRequest request() {
        Double kmh = within(position.speed(), KMH_PER_KNOT, 500);
        Double heading = within(position.course(), 1, 360);
        GeoPoint place = new GeoPoint(position.longitude(), position.latitude());
        return new PositionsRequest(
                List.of(new PositionReport(null, device.uniqueId(), place, position.fixTime(), kmh, heading)), null);
    }

    /** What a receiver tells that is no number is left out: the place is worth having without it. */
    private static Double within(Double value, double factor, double most) {
        return value == null || value.isNaN() ? null : Math.clamp(value * factor, 0, most);
    }

    @jakarta.validation.constraints.AssertTrue(message = "must be degrees: longitude -180 to 180, latitude -90 to 90")
    boolean isPosition() {
        return position == null
                || position.latitude() == null
                || position.longitude() == null
                || (Math.abs(position.longitude()) <= 180 && Math.abs(position.latitude()) <= 90);
    }
}
