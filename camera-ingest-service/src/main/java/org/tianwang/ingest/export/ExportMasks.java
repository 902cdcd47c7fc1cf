package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.CameraProfiles;
import org.tianwang.ingest.snapshot.PrivacyMask;

/** A camera's masks at this moment, for a job that runs without a caller. */
@ApplicationScoped
class ExportMasks {
    private final CameraProfiles cameras;

    ExportMasks(CameraProfiles cameras) {
        this.cameras = cameras;
    }

    List<List<List<Double>>> of(UUID cameraId) {
        return cameras
                .masks(cameraId)
                .orElseThrow(() -> new ExportFailure("The camera was removed, and its privacy masks with it."))
                .stream()
                .map(PrivacyMask::polygon)
                .toList();
    }
}
