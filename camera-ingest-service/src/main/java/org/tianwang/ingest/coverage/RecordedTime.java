package org.tianwang.ingest.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When a camera was recorded and when it was not although it should have been. */
interface RecordedTime {
    /** Of kinds {@code RECORDED} and {@code NOT_RECORDED} only; empty when the recorder does not know the camera. */
    List<CoverageStretch> of(UUID cameraId, Instant from, Instant to);
}
