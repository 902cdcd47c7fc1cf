package org.tianwang.alert.rule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Why a rule is to be silent, and until when. */
public record SnoozeRequest(
        @NotBlank @Size(max = 200) String reason, @NotNull Instant until) {}
