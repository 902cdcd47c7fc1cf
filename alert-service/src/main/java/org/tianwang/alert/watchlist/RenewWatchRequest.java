package org.tianwang.alert.watchlist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A longer validity, why, and in whose name; the authority must be the one that asked for the entry. */
public record RenewWatchRequest(
        @NotNull Instant validTo,
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 200) String authority) {}
