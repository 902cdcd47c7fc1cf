package org.tianwang.alert.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a second person makes of an emergency search. */
public record ReviewRequest(
        @NotNull Boolean justified,
        @NotBlank @Size(max = 1000) String note) {}
