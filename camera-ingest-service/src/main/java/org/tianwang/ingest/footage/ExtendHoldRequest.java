package org.tianwang.ingest.footage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** Asks that a hold end later than was said before. */
public record ExtendHoldRequest(
        @NotNull Instant until, @NotBlank @Size(max = 500) String reason) {}
