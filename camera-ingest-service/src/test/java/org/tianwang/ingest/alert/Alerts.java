package org.tianwang.ingest.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.WatchLead;
import org.tianwang.contracts.sky.DetectionKind;

/** Alerts at a camera. */
final class Alerts {
    private Alerts() {}

    static AlertView open(UUID id, String camera, Instant from, Instant to) {
        return alert(id, AlertStatus.OPEN, camera, from, to, null, null, null, null);
    }

    /** Raised when the frames of it had been taken long before. */
    static AlertView late(UUID id, String camera, Instant seen, Instant raised) {
        return alert(id, AlertStatus.OPEN, camera, raised, seen, null, null, null, seen);
    }

    static AlertView withPictures(UUID id, AlertStatus status, Instant closed, String picture, String crop) {
        Instant at = Instant.parse("2026-03-01T04:00:00Z");
        WatchLead lead =
                new WatchLead(UUID.randomUUID(), "豫Z12345", "豫Z12345", true, null, "/x/" + crop, null, null, null);
        return alert(id, status, UUID.randomUUID().toString(), at, at, closed, "/x/" + picture, lead, null);
    }

    private static AlertView alert(
            UUID id,
            AlertStatus status,
            String camera,
            Instant from,
            Instant to,
            Instant closed,
            String picture,
            WatchLead lead,
            Instant firstSeen) {
        return new AlertView(
                id,
                1,
                status,
                Severity.HIGH,
                UUID.randomUUID(),
                "rule",
                camera,
                "camera",
                "T01",
                null,
                DetectionKind.ENTERED_ZONE,
                "person",
                "yard",
                null,
                null,
                0.9,
                from,
                to,
                1,
                picture,
                null,
                null,
                closed,
                null,
                null,
                null,
                null,
                List.of(),
                lead,
                null,
                null,
                null,
                firstSeen,
                null,
                null);
    }
}
