package org.tianwang.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.sky.Box;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.system.client.Cameras;

/** Detection events as camera-ingest would publish them, of cameras in T01. */
final class Detections {
    private static final Box BOX = new Box(0.4, 0.3, 0.1, 0.3);

    private Detections() {}

    /** Somebody or something has just entered the zone. */
    static Detection seen(String cameraId, String objectClass, double confidence) {
        return of(cameraId, DetectionKind.ENTERED_ZONE, objectClass, confidence, now());
    }

    static Detection of(String cameraId, DetectionKind kind, String objectClass, double confidence, Instant frameTime) {
        UUID id = UUID.randomUUID();
        boolean inZone = kind == DetectionKind.ENTERED_ZONE;
        return new Detection(
                id,
                kind,
                cameraId,
                "T01",
                "track-" + id,
                objectClass,
                confidence,
                BOX,
                inZone ? Cameras.ZONE : null,
                inZone ? ZoneKind.INTRUSION : null,
                null,
                null,
                null,
                null,
                null,
                frameTime,
                null,
                now(),
                null);
    }

    /** Milliseconds are what events carry. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
