package org.tianwang.casework.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.tianwang.contracts.casework.CaseStatus;

/**
 * Moves a case on.
 *
 * @param reason why; needed where the case ends
 */
public record MoveCaseRequest(
        @NotNull CaseStatus status, @Size(max = 2000) String reason) {}
