package org.tianwang.alert.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.UnitKind;

/**
 * A unit as it is set up. {@code onShift} is true unless it says otherwise, and follows from the shift where there is
 * one, or from the unit's shift plan; the crew are user names; a position that is left out stays as it was; {@code
 * deviceId} is what its tracker calls itself.
 */
public record UnitRequest(
        @NotBlank @Size(max = 100) String callSign,
        @NotNull UnitKind kind,
        @Size(max = 30) List<@NotBlank @Size(max = 60) String> capabilities,
        @Size(max = 30) List<@NotBlank @Size(max = 100) String> crew,
        @NotBlank @Size(max = 20) String townshipCode,
        Boolean onShift,
        Boolean outOfService,
        GeoPoint position,
        @Size(min = 1, max = 100) String deviceId,
        @Valid Shift shift) {

    /** When the unit is on duty; outside of it nobody sends it. */
    public record Shift(@NotNull Instant from, @NotNull Instant to) {

        private static final Duration LONGEST = Duration.ofDays(2);

        @AssertTrue(message = "must lie after from, and no more than two days")
        boolean isTo() {
            return from == null || to == null || (to.isAfter(from) && !to.isAfter(from.plus(LONGEST)));
        }
    }

    public UnitRequest {
        capabilities = capabilities == null ? List.of() : capabilities;
        crew = crew == null ? List.of() : crew;
        onShift = onShift == null || onShift;
        outOfService = outOfService != null && outOfService;
    }

    /** The same for a unit that is out of service, or not. */
    UnitRequest served(boolean out) {
        return new UnitRequest(
                callSign, kind, capabilities, crew, townshipCode, onShift, out, position, deviceId, shift);
    }

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -90 to 90")
    boolean isPosition() {
        return position == null || (Math.abs(position.lon()) <= 180 && Math.abs(position.lat()) <= 90);
    }
}
