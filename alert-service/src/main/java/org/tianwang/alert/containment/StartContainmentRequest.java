package org.tianwang.alert.containment;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.Plates;

/**
 * A vehicle to be contained, for an incident. With a plate its last sighting is where it begins, and every new one moves
 * it; else the place given, else the incident's. The reason goes into the audit trail with the incident's number.
 */
public record StartContainmentRequest(
        @NotNull UUID incidentId,
        @Size(max = 20) String plate,
        GeoPoint origin,
        Instant sightedAt,
        @NotBlank @Size(max = 500) String reason) {

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }

    @AssertTrue(message = "must be degrees: lon -180 to 180, lat -85 to 85")
    boolean isOrigin() {
        return origin == null || (Math.abs(origin.lon()) <= 180 && Math.abs(origin.lat()) <= 85);
    }
}
