package org.tianwang.alert.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.contracts.ops.Outcome;

/** How it ended. With an offence kind a case opens by itself. */
public record ResolveIncidentRequest(
        @NotNull Outcome outcome,
        OffenceKind offenceKind,
        @Size(max = 2000) String note) {}
