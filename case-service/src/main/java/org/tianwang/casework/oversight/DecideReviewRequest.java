package org.tianwang.casework.oversight;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param note needed unless the look was justified */
public record DecideReviewRequest(
        @NotNull ReviewVerdict verdict, @Size(max = 2000) String note) {}
