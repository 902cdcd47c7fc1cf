package org.tianwang.ingest.patrol;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What people say about a round. */
final class PatrolRequests {
    private PatrolRequests() {}

    /** Begins a round of a plan. */
    record Start(@NotNull UUID planId) {}

    /**
     * What became of a camera.
     *
     * @param position of the camera on the round, from 0; whoever is first settles it
     */
    record Advance(
            @NotNull @Min(0) Integer position,
            @NotNull CheckStatus outcome,
            @Size(max = 300) String reason) {
        @AssertTrue(message = "must be CHECKED, MISSED or UNREACHABLE")
        boolean isOutcome() {
            return outcome != CheckStatus.PENDING;
        }
    }

    /** Something is seen at this camera, and its picture is to be kept before the words are found. */
    record Glimpse(@NotNull @Min(0) Integer position) {}

    /**
     * Something was seen.
     *
     * @param pictureId what a glimpse kept; without one the present picture is taken
     */
    record Note(
            @NotNull @Min(0) Integer position,
            @NotBlank @Size(max = 2000) String note,
            @Pattern(regexp = "[a-z0-9]{1,64}") String pictureId) {}

    /** The incident that was opened for a finding. */
    record Escalate(@NotNull UUID incidentId) {}

    /** Why a round is given up. */
    record Abandon(@NotBlank @Size(max = 300) String reason) {}
}
