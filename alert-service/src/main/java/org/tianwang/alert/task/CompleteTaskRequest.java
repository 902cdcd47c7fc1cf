package org.tianwang.alert.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tianwang.contracts.ops.Outcome;

/** How it ended for this crew; the incident goes on until a dispatcher resolves it. */
public record CompleteTaskRequest(
        @NotNull Outcome outcome, @Size(max = 2000) String note) {}
