package org.tianwang.alert.alert;

import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.GeoPoint;

/**
 * The camera that has seen something.
 *
 * @param detectedIn the township by the detection itself, which is all there is while the camera is not known
 * @param camera null while it is not known
 * @param snapshotId its picture of that moment, or null
 * @param cropId the plate in it, or null
 */
public record SeenAt(String cameraId, String detectedIn, CameraFacts camera, String snapshotId, String cropId) {

    public static SeenAt of(DetectionFacts detection, CameraFacts camera) {
        return new SeenAt(
                detection.cameraId(), detection.townshipCode(), camera, detection.snapshotId(), detection.cropId());
    }

    String cameraName() {
        return camera == null ? null : camera.name();
    }

    String townshipCode() {
        return camera != null && camera.townshipCode() != null ? camera.townshipCode() : detectedIn;
    }

    GeoPoint location() {
        return camera == null ? null : camera.location();
    }
}
