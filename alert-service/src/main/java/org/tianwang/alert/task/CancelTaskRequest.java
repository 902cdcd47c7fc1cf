package org.tianwang.alert.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a unit is called off. */
public record CancelTaskRequest(@NotBlank @Size(max = 500) String reason) {}
