package org.tianwang.alert.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.Severity;

/**
 * What an incident of these kinds and severities calls for; none named means all. {@code autoNext} sends the next unit
 * without asking when one refuses or does not answer; {@code cameras} is how many of the nearest are to be watched.
 */
public record PlanRequest(
        @NotBlank @Size(max = 100) String name,
        Boolean enabled,
        @Size(max = 20) String townshipCode,
        @Size(max = 20) List<@NotNull IncidentKind> kinds,
        @Size(max = 4) List<@NotNull Severity> severities,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid UnitNeed> units,
        @Size(max = 2000) String message,
        @Min(0) @Max(20) Integer cameras,
        Boolean autoNext) {

    public PlanRequest {
        kinds = kinds == null ? List.of() : kinds;
        severities = severities == null ? List.of() : severities;
    }
}
