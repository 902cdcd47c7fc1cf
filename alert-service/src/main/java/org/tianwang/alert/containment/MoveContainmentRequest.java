package org.tianwang.alert.containment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.tianwang.contracts.GeoPoint;

/** Where somebody has seen it, such as an officer by radio; without a time it is now. */
public record MoveContainmentRequest(@NotNull GeoPoint origin, Instant sightedAt) {

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -85 to 85")
    boolean isOrigin() {
        return origin == null || (Math.abs(origin.lon()) <= 180 && Math.abs(origin.lat()) <= 85);
    }
}
