package org.tianwang.ingest.camera;

import java.util.List;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraTier;

/**
 * All that a person can enter about a camera, checked and with its logins sealed. Two equal ones mean that nothing has
 * changed.
 *
 * @param stream null while the camera has none
 */
record CameraDetails(
        String code,
        String name,
        CameraTier tier,
        String townshipCode,
        GeoPoint location,
        Double heading,
        Double fieldOfView,
        StreamAddress stream,
        StreamAddress subStream,
        CameraScene scene,
        boolean analysed,
        double samplesPerSecond,
        AnalysisProfile profile,
        boolean recorded,
        boolean plates,
        List<String> tags) {

    CameraDetails withScene(CameraScene drawn) {
        return new CameraDetails(
                code,
                name,
                tier,
                townshipCode,
                location,
                heading,
                fieldOfView,
                stream,
                subStream,
                drawn,
                analysed,
                samplesPerSecond,
                profile,
                recorded,
                plates,
                tags);
    }
}
