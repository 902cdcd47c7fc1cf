package org.tianwang.ingest.footage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/** Asks to look at a camera's recordings of at most a day. */
public record OpenViewingRequest(
        @NotNull UUID cameraId,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull @Valid Purpose purpose) {}
