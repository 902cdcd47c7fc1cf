package org.tianwang.ingest.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.tianwang.ingest.camera.CameraRequest;

/**
 * What to try: an address, or a stream of a camera as it is stored.
 *
 * @param streamUrl the address; without one, the camera's own
 * @param streamLogin a login beside the address
 * @param cameraId whose stored login goes with the address if it is the stored address, and none is sent
 * @param stream which of the camera's streams; the main one if left out
 */
public record TrialRequest(
        @Size(max = 2048) String streamUrl, @Valid CameraRequest.Login streamLogin, UUID cameraId, Which stream) {

    /** A camera's two streams. */
    public enum Which {
        MAIN,
        SUB
    }

    boolean sub() {
        return stream == Which.SUB;
    }

    /** The address may hold a login, so no log line and no message gets it. */
    @Override
    public String toString() {
        return "TrialRequest[" + cameraId + "]";
    }
}
