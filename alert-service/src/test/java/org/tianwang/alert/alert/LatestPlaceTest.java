package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.investigator;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;

/** A vehicle drives on: its alert says where it was seen last, and keeps where that was first. */
@AlertTest
class LatestPlaceTest {

    private static final String PLATE = "豫Q66661";
    private static final String ALIKE = "豫Q6666I";
    private static final Instant START = DetectionFixtures.NOON.plusSeconds(60);

    private final UUID entry = UUID.randomUUID();
    private final CameraFacts east = camera("East gate", "T01", 113.2);
    private final CameraFacts west = camera("West bridge", "T02", 113.4);

    @Inject
    RaisedAlerts alerts;

    @Test
    void shouldShowWhereAPlateWasSeenLastAndKeepWhereItWasFirst() {
        UUID alert = raise(seen(PLATE, east, 0));
        get(alert).body("latest", nullValue());

        raise(seen(PLATE, west, 30));

        get(alert)
                .body("cameraName", equalTo("East gate"))
                .body("location.lon", equalTo(113.2f))
                .body("townshipCode", equalTo("T01"))
                .body("snapshotUrl", containsString(east.id()))
                .body("latest.cameraId", equalTo(west.id()))
                .body("latest.cameraName", equalTo("West bridge"))
                .body("latest.townshipCode", equalTo("T02"))
                .body("latest.location.lon", equalTo(113.4f));
    }

    @Test
    void shouldNotMoveBackForWhatComesLateNorForTheSameRecordsOnceMore() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        raise(seen(PLATE, east, 10));
        get(alert).body("latest.cameraId", equalTo(west.id()));

        raise(seen(PLATE, east, 40));
        get(alert).body("latest", nullValue());
    }

    @Test
    void shouldSeeTheLastPlaceOfOnePollInWhateverOrderItWasRead() {
        AlertCandidate later = seen(PLATE, west, 30);

        UUID alert = raise(later.with(seen(PLATE, east, 0)));

        assertThat(seen(PLATE, east, 0).with(later).last().cameraId()).isEqualTo(west.id());
        get(alert).body("cameraId", equalTo(east.id())).body("latest.cameraId", equalTo(west.id()));
    }

    @Test
    void shouldFindItByTheCameraThatSawItFirstAndByTheOneThatSawItLast() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        for (CameraFacts camera : List.of(east, west)) {
            investigator()
                    .get("/api/v1/alerts?cameraId=" + camera.id())
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(alert.toString()));
        }
        investigator().get("/api/v1/alerts?cameraId=elsewhere").then().body("items.id", not(hasItem(alert.toString())));
    }

    @Test
    void shouldSendUnitsToWhereItWasSeenLast() {
        UUID alert = raise(seen(PLATE, east, 0));
        raise(seen(PLATE, west, 30));

        investigator()
                .body("{\"plateConfirmed\":true}")
                .post("/api/v1/alerts/" + alert + "/confirm")
                .then()
                .statusCode(200)
                .body("incident.location.lon", equalTo(113.4f))
                .body("incident.title", containsString("West bridge"))
                .body("incident.townshipCode", equalTo("T01"));
    }

    @Test
    void shouldFetchThePictureFromTheCameraThatReadThePlateItself() {
        UUID alert = raise(seen(ALIKE, east, 0));

        raise(seen(PLATE, west, 30));

        get(alert)
                .body("watch.exact", equalTo(true))
                .body("snapshotUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/s-30"))
                .body("watch.cropUrl", equalTo("/api/v1/cameras/" + west.id() + "/snapshots/crop-30"));
        AlertCandidate together = seen(ALIKE, east, 0).with(seen(PLATE, west, 30));
        assertThat(together.camera()).isEqualTo(west);
        assertThat(together.snapshotId()).isEqualTo("s-30");
    }

    private UUID raise(AlertCandidate candidate) {
        alerts.raise(List.of(candidate));
        return candidate.id();
    }

    private static ValidatableResponse get(UUID alert) {
        return investigator().get("/api/v1/alerts/" + alert).then().statusCode(200);
    }

    private AlertCandidate seen(String read, CameraFacts camera, int seconds) {
        boolean exact = read.equals(PLATE);
        CompiledRule rule =
                CompiledRule.watch(entry, "Watch list", Severity.HIGH, 600, new WatchHit(PLATE, read, exact));
        DetectionFacts detection = new DetectionFacts(
                "d-" + seconds,
                camera.id(),
                camera.townshipCode(),
                DetectionKind.PLATE_READ,
                "car",
                0.9,
                null,
                null,
                0,
                read,
                read,
                START.plusSeconds(seconds),
                "s-" + seconds,
                null,
                "crop-" + seconds,
                0,
                null,
                null);
        return AlertCandidate.of(rule, detection, camera);
    }

    private static CameraFacts camera(String name, String township, double lon) {
        return new CameraFacts(
                "cam-" + UUID.randomUUID(), name, CameraTier.TOWNSHIP, township, new GeoPoint(lon, 33.4), List.of());
    }
}
