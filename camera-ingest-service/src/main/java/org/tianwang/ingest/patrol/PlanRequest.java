package org.tianwang.ingest.patrol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A plan as somebody wants it. Without a township it is the county's, and may name cameras of all; {@code enabled} is true
 * unless it says otherwise.
 */
public record PlanRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters")
        String name,

        @Size(max = 20) String townshipCode,
        @NotEmpty @Size(max = 200) List<@NotNull UUID> cameraIds,
        @NotNull @Min(3) @Max(600) Integer secondsEach,
        @Size(max = 50) List<@NotNull @Valid PatrolWindow> schedule,
        Boolean enabled) {

    List<PatrolWindow> windows() {
        return schedule == null ? List.of() : schedule;
    }

    boolean on() {
        return enabled == null || enabled;
    }
}
