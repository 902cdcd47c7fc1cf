package org.tianwang.alert.sighting;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.id.Ids;

/** One reading of a plate. Its id follows from the detection's, so that a redelivered one is the same sighting. */
public record Sighting(
        UUID id,
        Instant seenAt,
        String plate,
        String folded,
        double confidence,
        String cameraId,
        CameraFacts camera,
        String townshipCode,
        String snapshotId,
        String cropId) {

    /** The detection must carry a plate. */
    public static Sighting of(DetectionFacts detection, CameraFacts camera) {
        String plate = Plates.normal(detection.plateText());
        boolean placed = camera != null && camera.townshipCode() != null;
        return new Sighting(
                Ids.named("sighting", detection.id()),
                detection.frameTime(),
                plate,
                Plates.fold(plate),
                detection.confidence(),
                detection.cameraId(),
                camera,
                placed ? camera.townshipCode() : detection.townshipCode(),
                detection.snapshotId(),
                detection.cropId());
    }
}
