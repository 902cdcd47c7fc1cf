package org.tianwang.alert.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a crew cannot go. */
public record RefuseTaskRequest(@NotBlank @Size(max = 500) String reason) {}
