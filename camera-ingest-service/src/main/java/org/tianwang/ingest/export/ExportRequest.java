package org.tianwang.ingest.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.ingest.footage.Purpose;

/** Asks for a clip of at most an hour. */
public record ExportRequest(
        @NotNull UUID cameraId,
        @NotNull Instant from,
        @NotNull Instant to,
        @NotNull ClipKind kind,
        @NotNull @Valid Purpose purpose) {}
