package org.tianwang.ingest.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.QualityFinding;

/** What was known of a camera's picture before this pipeline began. */
public interface QualityMemory {
    /** @param referenceAt when the picture to compare with was taken, or null */
    record Known(List<QualityFinding> active, Instant referenceAt) {}

    /** Empty when there is no such camera any more. */
    Optional<Known> recall(UUID cameraId);
}
