package org.tianwang.alert.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Applies a plan as it was shown: to these units, or to those it would choose now when none is named. */
public record ApplyPlanRequest(
        @NotNull UUID planId,
        @Size(min = 1, max = 50) List<@NotNull UUID> unitIds,
        @Size(max = 2000) String message) {}
