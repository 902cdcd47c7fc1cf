package org.tianwang.alert.sighting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tianwang.contracts.sky.Plates;

/**
 * A search for one plate, with its scope in time and place and the purpose it serves. Sent in a body, so that no plate
 * stands in an address or a log.
 */
public record SearchSightingsRequest(
        @NotBlank @Size(max = 20) String plate,
        @NotNull Instant from,
        @NotNull Instant to,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> cameraIds,
        @Size(max = 20) String townshipCode,
        @NotNull @Valid Purpose purpose) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration BROAD = Duration.ofHours(24);

    /** What it is for: the number of a case, incident or task, and the reason in words. */
    public record Purpose(
            @NotBlank @Size(max = 100) String reference,
            @NotBlank @Size(max = 500) String reason) {

        String text() {
            return reference + ": " + reason;
        }
    }

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }

    @AssertTrue(message = "must lie after from, and no more than 31 days")
    boolean isTo() {
        return from == null || to == null || (to.isAfter(from) && !to.isAfter(from.plus(LONGEST)));
    }

    /** Over a whole day and nowhere in particular. */
    boolean broad() {
        boolean anywhere = townshipCode == null && (cameraIds == null || cameraIds.isEmpty());
        return anywhere && to.isAfter(from.plus(BROAD));
    }
}
