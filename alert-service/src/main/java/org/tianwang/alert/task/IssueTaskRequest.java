package org.tianwang.alert.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which unit is sent, and what it is told. */
public record IssueTaskRequest(
        @NotNull UUID unitId, @Size(max = 2000) String instructions) {}
