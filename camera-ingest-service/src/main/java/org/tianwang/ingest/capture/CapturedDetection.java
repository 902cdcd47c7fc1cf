package org.tianwang.ingest.capture;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.Zone;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.camera.CameraFacts;

/** The event that is made of a capture. */
final class CapturedDetection {
    private CapturedDetection() {}

    static Detection of(
            UUID id,
            String sender,
            CameraFacts camera,
            Capture capture,
            Instant frameTime,
            Instant now,
            String snapshotId) {
        Capture.Place place = capture.place();
        return new Detection(
                id,
                capture.kind(),
                camera.id().toString(),
                camera.townshipCode(),
                sender + "/" + (capture.trackId() == null ? capture.eventId() : capture.trackId()),
                capture.objectClass(),
                capture.confidence(),
                capture.box(),
                place.zone(),
                kind(camera, place.zone()),
                place.line(),
                place.direction(),
                place.dwellSeconds(),
                place.crowdCount(),
                capture.plate(),
                frameTime,
                capture.occurredAt(),
                now,
                snapshotId);
    }

    /** A device may have zones that the registry does not know; these have no kind. */
    private static ZoneKind kind(CameraFacts camera, String zone) {
        return camera.zones().stream()
                .filter(known -> known.name().equals(zone))
                .map(Zone::kind)
                .findFirst()
                .orElse(null);
    }
}
