package org.tianwang.alert.track;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.contracts.sky.Plates;

/**
 * A vehicle to be followed for an incident; ends by itself after some hours, four unless it says otherwise.
 *
 * @param searchId an agreed or emergency search of the caller's which covers the hours to come everywhere, where the vehicle
 *     is followed for long
 */
public record FollowRequest(
        @NotBlank @Size(max = 20) String plate,
        @NotNull UUID incidentId,
        @Min(1) @Max(24) Integer hours,
        @NotNull @Valid Purpose purpose,
        UUID searchId) {

    private static final int HOURS = 4;

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }

    int length() {
        return hours == null ? HOURS : hours;
    }

    /** The look that it comes to: wherever the vehicle is read, for as long as it is followed. */
    SearchSightingsRequest ahead(Instant now) {
        return new SearchSightingsRequest(plate, now, now.plus(Duration.ofHours(length())), null, null, null, purpose);
    }
}
