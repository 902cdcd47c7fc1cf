package org.tianwang.alert.watchlist;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.Plates;

/**
 * A plate that somebody wants looked out for. Without a township it is the whole county's; {@code validFrom} is now and
 * {@code reviewAt} the end unless they say otherwise. {@code groupingSeconds} makes one alert of the sightings within
 * that time.
 */
public record WatchRequest(
        @NotBlank @Size(max = 20) String plate,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String authority,
        @NotBlank @Size(max = 100) String caseNumber,
        @NotNull Severity severity,
        @Size(max = 20) String townshipCode,
        Instant validFrom,
        @NotNull Instant validTo,
        Instant reviewAt,
        @Min(10) @Max(86_400) Integer groupingSeconds) {

    @AssertTrue(message = "must be a whole plate of 7 or 8 characters")
    boolean isPlate() {
        return plate == null || Plates.isPlate(Plates.normal(plate));
    }

    @AssertTrue(message = "must not lie after validTo")
    boolean isReviewAt() {
        return reviewAt == null || validTo == null || !reviewAt.isAfter(validTo);
    }

    WatchRequest grouped(long seconds) {
        return groupingSeconds != null
                ? this
                : new WatchRequest(
                        plate,
                        reason,
                        authority,
                        caseNumber,
                        severity,
                        townshipCode,
                        validFrom,
                        validTo,
                        reviewAt,
                        (int) seconds);
    }
}
