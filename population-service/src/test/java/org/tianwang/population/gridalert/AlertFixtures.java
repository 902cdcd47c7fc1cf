package org.tianwang.population.gridalert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.AlertPlace;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.WatchLead;
import org.tianwang.contracts.sky.DetectionKind;

/** Alerts as alert-service tells of them. Starts from an open one of a minute ago in T01. */
final class AlertFixtures {

    private UUID id = UUID.randomUUID();
    private long version;
    private int count = 1;
    private AlertStatus status = AlertStatus.OPEN;
    private GeoPoint location = new GeoPoint(113.205, 33.405);
    private String ruleName = "Night yard watch";
    private WatchLead watch;
    private AlertPlace latest;
    private Instant raisedAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);

    static AlertFixtures raised() {
        return new AlertFixtures();
    }

    AlertFixtures id(UUID value) {
        id = value;
        return this;
    }

    AlertFixtures version(long value) {
        version = value;
        return this;
    }

    AlertFixtures count(int value) {
        count = value;
        return this;
    }

    AlertFixtures status(AlertStatus value) {
        status = value;
        return this;
    }

    AlertFixtures at(double lon, double lat) {
        location = new GeoPoint(lon, lat);
        return this;
    }

    /** A plate that was read once more, by another camera. */
    AlertFixtures seenAgainAt(double lon, double lat) {
        latest = new AlertPlace("C-0002", "West bridge", "T02", new GeoPoint(lon, lat), null, null);
        count++;
        return this;
    }

    AlertFixtures nowhere() {
        location = null;
        return this;
    }

    /** From the watch list, as alert-service names such leads. */
    AlertFixtures lead(String plate) {
        ruleName = "Watch list " + plate;
        watch = new WatchLead(UUID.randomUUID(), plate, plate, true, null, null, null, null, null);
        return this;
    }

    AlertFixtures raisedAt(Instant value) {
        raisedAt = value;
        return this;
    }

    AlertView view() {
        return new AlertView(
                id,
                version,
                status,
                Severity.HIGH,
                UUID.randomUUID(),
                ruleName,
                "C-0001",
                "Market east gate",
                location == null ? null : "T01",
                location,
                DetectionKind.ENTERED_ZONE,
                "person",
                "yard",
                null,
                "京A12345",
                0.9,
                raisedAt,
                raisedAt,
                count,
                "/api/v1/cameras/C-0001/snapshots/s1",
                null,
                null,
                null,
                null,
                null,
                "a note",
                null,
                List.of(),
                watch,
                null,
                null,
                null,
                null,
                latest,
                null);
    }
}
