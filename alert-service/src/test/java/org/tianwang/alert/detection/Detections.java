package org.tianwang.alert.detection;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.ZoneKind;

/** Detection events as camera-ingest publishes them. */
public final class Detections {

    private Detections() {}

    /** A person enters the yard. */
    public static Detection person(String cameraId, Instant frameTime) {
        return person(cameraId, "T01", "yard", frameTime);
    }

    public static Detection person(String cameraId, String township, String zone, Instant frameTime) {
        return new Detection(
                UUID.randomUUID(),
                DetectionKind.ENTERED_ZONE,
                cameraId,
                township,
                "track-1",
                "person",
                0.87,
                new Box(0.1, 0.2, 0.1, 0.3),
                zone,
                ZoneKind.INTRUSION,
                null,
                null,
                null,
                null,
                null,
                frameTime,
                null,
                frameTime.plusMillis(40),
                "snap-1");
    }
}
