package org.tianwang.ingest.health;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is or was wrong with a picture.
 *
 * @param referenceId the last good picture before it, or null
 * @param clearedAt null as long as it lasts
 */
public record Finding(
        UUID id,
        String kind,
        double value,
        double limit,
        String snapshotId,
        String referenceId,
        Instant raisedAt,
        Instant clearedAt) {}
