package org.tianwang.ingest.footage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Asks that recordings of a range be kept beyond their time.
 *
 * @param until when the hold ends by itself; a hold without an end would be a way around every deadline
 */
public record HoldRequest(
        @NotNull UUID cameraId,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull @Valid Purpose purpose,
        @NotNull Instant until) {}
