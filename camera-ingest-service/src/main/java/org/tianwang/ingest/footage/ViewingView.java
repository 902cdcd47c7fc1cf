package org.tianwang.ingest.footage;

import java.time.Instant;
import java.util.UUID;

/**
 * Leave to look at a camera's recordings, for its owner and until it ends.
 *
 * @param masked whether the pictures come with privacy masks, encoded anew
 */
public record ViewingView(
        UUID id, UUID cameraId, Instant from, Instant to, String purpose, boolean masked, Instant expiresAt) {}
