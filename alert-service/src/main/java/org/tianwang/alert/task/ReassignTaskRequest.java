package org.tianwang.alert.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Which unit goes instead, and why; without instructions it is told the same. With {@code ifFree} nothing happens where
 * somebody else has given that unit a task since it was looked at.
 */
public record ReassignTaskRequest(
        @NotNull UUID unitId,
        @NotBlank @Size(max = 500) String reason,
        @Size(max = 2000) String instructions,
        Boolean ifFree) {}
