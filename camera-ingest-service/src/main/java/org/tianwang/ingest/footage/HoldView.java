package org.tianwang.ingest.footage;

import java.time.Instant;
import java.util.UUID;

/** A legal hold: what is kept, for what, by whom, until when. */
public record HoldView(
        UUID id,
        UUID cameraId,
        String cameraName,
        String townshipCode,
        Instant from,
        Instant to,
        Purpose purpose,
        String heldBy,
        Instant createdAt,
        Instant until,
        Instant releasedAt,
        String releasedBy) {}
