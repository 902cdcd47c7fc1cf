package org.tianwang.alert.camera;

import java.util.List;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.sky.CameraTier;

/** What a rule asks of a camera. The tier is null, and there are no tags, for a camera that is not known yet. */
public record CameraScope(String townshipCode, CameraTier tier, List<String> tags) {

    /** A camera that is not known yet (null) lies at least where its detections say. */
    public static CameraScope of(DetectionFacts detection, CameraFacts camera) {
        return camera == null ? new CameraScope(detection.townshipCode(), null, List.of()) : of(camera);
    }

    /** A camera that is known. */
    public static CameraScope of(CameraFacts camera) {
        return new CameraScope(camera.townshipCode(), camera.tier(), camera.tags());
    }
}
