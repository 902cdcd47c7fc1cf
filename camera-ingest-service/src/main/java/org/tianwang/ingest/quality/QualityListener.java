package org.tianwang.ingest.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.QualityFinding;

/** Is told what is wrong with pictures. Called by the quality worker, one call at a time; must not block for long. */
public interface QualityListener {
    /** @param active all that is wrong with this camera's picture from now on */
    void findings(UUID cameraId, List<QualityFinding> active);

    /** A picture with which nothing is wrong, kept to compare with. */
    void reference(UUID cameraId, String snapshotId, Instant takenAt);
}
