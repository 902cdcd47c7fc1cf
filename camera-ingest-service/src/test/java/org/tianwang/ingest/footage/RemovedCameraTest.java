package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.AuditProbe;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.alert.AlertProbe;
import org.tianwang.ingest.recording.Recordings;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.testing.TestTokens;

/** An administrator may take a camera away, and nothing of what it saw. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class RemovedCameraTest {
    private static final String RECORDINGS = "/api/v1/recordings";
    private static final List<List<Double>> LEFT_HALF =
            List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0));

    @Inject
    Recordings recordings;

    @Inject
    AlertProbe alerts;

    @Inject
    SnapshotStore snapshots;

    @Inject
    AuditProbe audit;

    @Inject
    Clock clock;

    private final UUID alert = UUID.randomUUID();
    private String id;
    private Instant start;
    private Instant end;

    @BeforeEach
    void recordHalfAMinute() throws Exception {
        Map<String, Object> body = camera("taken down", "T23");
        body.put("privacyMasks", List.of(Map.of("polygon", LEFT_HALF)));
        id = created(body);
        start = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        end = recordings.record(id, start, 300);
        alerts.raised(alert, id, start, end);
    }

    @Test
    void shouldStayWhileItsRecordingsAreHeldAndSayForWhat() {
        String hold = investigator()
                .body(hold())
                .post(RECORDINGS + "/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        admin().delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString("held for: case 7. End these holds"));
        admin().get(PATH + "/" + id).then().statusCode(200);
        assertThat(audit.about(id)).noneMatch(entry -> entry.startsWith("CAMERA_REMOVED"));

        investigator().post(RECORDINGS + "/holds/" + hold + "/release").then().statusCode(200);
        admin().delete(PATH + "/" + id).then().statusCode(204);
        assertThat(audit.about(id)).first().asString().startsWith("CAMERA_REMOVED admin ");
    }

    @Test
    void shouldLeaveItsRecordingsPicturesAndLedgersToThoseWhoMaySeeThem() throws Exception {
        String picture = snapshots.keep(UUID.fromString(id), start, new byte[] {1, 2, 3});

        admin().delete(PATH + "/" + id).then().statusCode(204);

        investigator().get(PATH + "/" + id).then().statusCode(404);
        investigator().get(PATH + "/" + id + "/snapshot").then().statusCode(404);
        investigator().get(PATH + "?q=taken").then().body("items.id", not(hasItem(id)));
        investigator()
                .get(RECORDINGS + "/timeline?cameraId=" + id + range())
                .then()
                .statusCode(200)
                .body("intervals.recorded", hasItem(true));
        Map<String, Object> look = new HashMap<>(hold());
        look.remove("until");
        String viewing = investigator()
                .body(look)
                .post(RECORDINGS + "/viewings")
                .then()
                .statusCode(201)
                .body("masked", equalTo(true))
                .extract()
                .path("id");
        String segment = investigator()
                .get(RECORDINGS + "/viewings/" + viewing + "/segments")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].url");
        investigator().get(segment).then().statusCode(200);
        investigator()
                .get(RECORDINGS + "/clip?cameraId=" + id + "&at=" + start.plusSeconds(20) + "&alertId=" + alert)
                .then()
                .statusCode(200);
        investigator().get(PATH + "/" + id + "/snapshots/" + picture).then().statusCode(200);
        look.put("kind", "SHARED");
        investigator().body(look).post("/api/v1/evidence-clips").then().statusCode(201);
        investigator().body(hold()).post(RECORDINGS + "/holds").then().statusCode(201);
        investigator()
                .get(PATH + "/" + id + "/coverage")
                .then()
                .statusCode(200)
                .body("stretches.reason", hasItem("the camera was removed"));
        investigator()
                .get(PATH + "/coverage?streaming=true&township=T23&size=200")
                .then()
                .statusCode(200)
                .body("items.cameraId", hasItem(id));
        investigator()
                .get(PATH + "/" + id + "/health-history")
                .then()
                .body("items[0].health", equalTo("NOT_CONNECTED"));
        as(TestTokens.of("investigator", "T02"))
                .get(RECORDINGS + "/timeline?cameraId=" + id + range())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldFreeItsCodeAndItsDeviceAndComeBackUnderItsIdWithItsMasks() {
        String device = "dev-" + UUID.randomUUID().toString().substring(0, 8);
        admin().body(Map.of("deviceId", device))
                .put(PATH + "/" + id + "/device")
                .then()
                .statusCode(200);
        String other = created(camera("next one"));

        admin().delete(PATH + "/" + id).then().statusCode(204);

        admin().body(Map.of("deviceId", device))
                .put(PATH + "/" + other + "/device")
                .then()
                .statusCode(200);
        as(TestTokens.of("admin", "T02"))
                .body(camera("stolen", "T02"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(404);
        admin().body(camera("hung up again"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(201)
                .body("name", equalTo("hung up again"))
                .body("privacyMasks", hasSize(1))
                .body("health", equalTo("NOT_CONNECTED"));
        admin().get(PATH + "?q=hung").then().body("items.id", hasItem(id));
        admin().get(PATH + "/" + id + "/device").then().statusCode(404);
    }

    private String range() {
        return "&from=" + start + "&to=" + end;
    }

    private Map<String, Object> hold() {
        return Map.of(
                "cameraId", id,
                "from", start.toString(),
                "to", end.toString(),
                "until", clock.instant().plusSeconds(3600).toString(),
                "purpose", Map.of("reference", "case 7", "reason", "theft"));
    }
}
