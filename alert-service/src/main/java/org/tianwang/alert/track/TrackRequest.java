package org.tianwang.alert.track;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.sighting.Area;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.contracts.sky.Plates;

/**
 * The track of one plate, with its scope and purpose.
 *
 * @param searchId an agreed or emergency search of the caller's which covers this, where it is broad
 * @param exactOnly leaves out readings that are only confusable
 */
public record TrackRequest(
        @NotBlank @Size(max = 20) String plate,
        @NotNull Instant from,
        @NotNull Instant to,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> cameraIds,
        @Size(max = 20) String townshipCode,
        @Valid Area area,
        @NotNull @Valid Purpose purpose,
        UUID searchId,
        Boolean exactOnly) {

    private static final Duration LONGEST = Duration.ofDays(31);

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }

    @AssertTrue(message = "must lie after from, and no more than 31 days")
    boolean isTo() {
        return from == null
                || to == null
                || (to.isAfter(from) && Duration.between(from, to).compareTo(LONGEST) <= 0);
    }

    SearchSightingsRequest search() {
        return new SearchSightingsRequest(plate, from, to, cameraIds, townshipCode, area, purpose);
    }

    boolean shows(boolean exact) {
        return exact || !Boolean.TRUE.equals(exactOnly);
    }
}
