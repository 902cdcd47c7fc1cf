package org.tianwang.alert.rule;

import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.sky.CameraTier;

/** What a rule's scope asks of a camera. The tier is null for a camera that is not known yet. */
public record CameraScope(String townshipCode, CameraTier tier) {

    /** A camera that is not known yet (null) lies at least where its detections say. */
    public static CameraScope of(DetectionFacts detection, CameraFacts camera) {
        return camera == null
                ? new CameraScope(detection.townshipCode(), null)
                : new CameraScope(camera.townshipCode(), camera.tier());
    }
}
