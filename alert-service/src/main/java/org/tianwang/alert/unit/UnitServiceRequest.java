package org.tianwang.alert.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether a unit can be sent, and why it cannot or can again: a car that has broken down, a crew that was relieved. */
public record UnitServiceRequest(
        @NotNull Boolean inService,
        @NotBlank @Size(max = 300) String reason) {}
