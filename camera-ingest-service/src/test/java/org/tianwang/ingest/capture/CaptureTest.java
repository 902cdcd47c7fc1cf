package org.tianwang.ingest.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.CameraFixtures.zone;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.ZoneKind;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class CaptureTest {
    private static final String CAPTURES = "/api/v1/captures";

    @Inject
    AgroalDataSource database;

    @Inject
    CaptureLog log;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String token = TestTokens.token("gate-7", List.of("device"), List.of("T01"));

    @Test
    void shouldMakeTheSameEventsAsOurOwnAnalysisOnceEach() {
        Map<String, Object> body = camera("pushing");
        body.put("zones", List.of(zone("yard")));
        String id = created(body);
        Instant seen = Instant.now().minusSeconds(20);
        Map<String, Object> entered =
                capture(id, "ENTERED_ZONE", Map.of("zone", "yard", "occurredAt", seen.toString()));
        Map<String, Object> crossed = capture(id, "CROSSED_LINE", Map.of("line", "gate", "direction", "BACKWARD"));
        Map<String, Object> plate = capture(
                id, "PLATE_READ", Map.of("plate", Map.of("text", "豫Q·1B3 45", "confidence", 0.8, "kind", "GREEN")));

        String first = push(entered)
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("detectionId");
        push(entered).statusCode(200).body("status", equalTo("DUPLICATE")).body("detectionId", equalTo(first));
        push(List.of(crossed, plate, crossed))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1));
        push(Map.of("captures", List.of(plate))).statusCode(200).body("duplicates", equalTo(1));

        List<Detection> detections = CaptureFixtures.detections(brokers, id, 3);
        assertThat(detections)
                .extracting(Detection::kind)
                .containsExactly(DetectionKind.ENTERED_ZONE, DetectionKind.CROSSED_LINE, DetectionKind.PLATE_READ);
        assertThat(detections.getFirst().id()).hasToString(first);
        assertThat(detections.getFirst().zoneKind()).isEqualTo(ZoneKind.INTRUSION);
        assertThat(detections.getFirst().frameTime()).isEqualTo(seen);
        assertThat(detections.getFirst().cameraTime()).isEqualTo(seen);
        assertThat(detections.get(1).direction()).isEqualTo("BACKWARD");
        assertThat(detections.get(2).plate().text()).isEqualTo("豫Q1B345");
        assertThat(detections.get(2).plate().canonical()).isEqualTo("Q18345");
    }

    @Test
    void shouldUseTheTimeOfReceiptWhenTheDevicesClockIsFarOffOrAhead() {
        String id = created(camera("wrong clock"));
        Instant wrong = Instant.now().plus(Duration.ofHours(3));
        push(capture(id, "APPEARED", Map.of("occurredAt", wrong.toString()))).statusCode(201);
        Instant ahead = Instant.now().plusSeconds(60);
        push(capture(id, "APPEARED", Map.of("occurredAt", ahead.toString()))).statusCode(201);

        assertThat(CaptureFixtures.detections(brokers, id, 2))
                .allSatisfy(d -> assertThat(d.frameTime()).isBeforeOrEqualTo(d.publishedAt()))
                .extracting(Detection::cameraTime)
                .containsExactly(wrong, ahead);
    }

    @Test
    void shouldKeepThePictureWithItsMaskBlackenedAndLeaveOutAPartThatCannotBeMasked() throws Exception {
        Map<String, Object> body = camera("masked push");
        body.put(
                "privacyMasks",
                List.of(Map.of(
                        "polygon",
                        List.of(List.of(0.0, 0.0), List.of(0.5, 0.0), List.of(0.5, 1.0), List.of(0.0, 1.0)))));
        String id = created(body);
        String picture = Base64.getEncoder().encodeToString(CaptureFixtures.picture("png", 200, 100));

        push(capture(id, "APPEARED", Map.of("picture", picture)))
                .statusCode(201)
                .body("note", nullValue());
        push(capture(id, "APPEARED", Map.of("picture", picture, "pictureShows", "OBJECT")))
                .statusCode(201)
                .body("note", containsString("privacy masks"));

        List<Detection> detections = CaptureFixtures.detections(brokers, id, 2);
        assertThat(detections.get(1).snapshotId()).isNull();
        byte[] kept = investigator()
                .get(PATH + "/" + id + "/snapshots/" + detections.getFirst().snapshotId())
                .asByteArray();
        var image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getRGB(20, 50) & 0xff).isLessThan(30);
        assertThat(image.getRGB(180, 50) & 0xff).isGreaterThan(220);
    }

    @Test
    void shouldNotTellOfCamerasBeyondTheDevicesTownships() {
        String far = created(camera("far", "T02"));

        push(capture(far, "APPEARED", Map.of())).statusCode(404);
        push(capture(UUID.randomUUID().toString(), "APPEARED", Map.of())).statusCode(404);
        push(List.of(capture(far, "APPEARED", Map.of())))
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("items[0].errors[0].field", equalTo("cameraId"));
    }

    @Test
    void shouldPushForItsOwnCameraWhenItNamesNone() {
        String id = created(camera("own"));
        String name = "gate-" + UUID.randomUUID().toString().substring(0, 8);
        admin().body(Map.of("deviceId", name))
                .put(PATH + "/" + id + "/device")
                .then()
                .statusCode(200);
        Map<String, Object> capture = capture(null, "APPEARED", Map.of());

        as(TestTokens.token(name, List.of("device"), List.of("T01")))
                .body(capture)
                .post(CAPTURES)
                .then()
                .statusCode(201);
        push(capture).statusCode(400).body("errors.field", hasItem("cameraId"));
        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("ONLINE"));
    }

    @Test
    void shouldRefuseADeviceThatIsSwitchedOffAndOneThatPushesForAnotherCamera() {
        String id = created(camera("own"));
        String other = created(camera("not its own"));
        String name = "gate-" + UUID.randomUUID().toString().substring(0, 8);
        String path = PATH + "/" + id + "/device";
        RequestSpecification device = as(TestTokens.token(name, List.of("device"), List.of("T01")));
        admin().body(Map.of("deviceId", name)).put(path).then().statusCode(200);

        device.body(capture(other, "APPEARED", Map.of()))
                .post(CAPTURES)
                .then()
                .statusCode(403)
                .body("detail", containsString("another camera"));
        device.body(List.of(capture(other, "APPEARED", Map.of()), capture(id, "APPEARED", Map.of())))
                .post(CAPTURES)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("accepted", equalTo(1));

        admin().body(Map.of("deviceId", name, "enabled", false))
                .put(path)
                .then()
                .statusCode(200);
        device.body(capture(id, "APPEARED", Map.of()))
                .post(CAPTURES)
                .then()
                .statusCode(403)
                .body("detail", containsString("switched off"));
        device.body(List.of(capture(id, "APPEARED", Map.of())))
                .post(CAPTURES)
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eventId     | \"\"                    | eventId",
                "eventId     | 7                       | eventId",
                "kind        | \"FLEW\"                | kind",
                "objectClass | \"unicorn\"             | objectClass",
                "confidence  | 1.5                     | confidence",
                "box         | {\"x\":0.9,\"y\":0,\"w\":0.5,\"h\":0.1} | box",
                "box         | {\"x\":0.9}             | box.h",
                "direction   | \"UP\"                  | direction",
                "plate       | {\"text\":\"hello\"}    | plate.text",
                "occurredAt  | \"yesterday\"           | occurredAt",
                "picture     | \"%%%\"                 | picture",
                "picture     | \"PHN2Zy8+\"            | picture",
            })
    void shouldNameTheFieldAtFault(String field, String value, String named) {
        String body = "{\"eventId\":\"e-" + UUID.randomUUID() + "\",\"kind\":\"APPEARED\",\"objectClass\":\"car\"}";
        String id = created(camera("strict"));
        String wrong = body.contains("\"" + field + "\":")
                ? body.replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value)
                : body.replace("}", ",\"" + field + "\":" + value + "}");

        as(token)
                .body(wrong.replaceFirst("\\{", "{\"cameraId\":\"" + id + "\","))
                .post(CAPTURES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(named));
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERED_ZONE, zone",
        "DWELLED, dwellSeconds",
        "CROWD_REACHED, crowdCount",
        "CROSSED_LINE, line",
        "PLATE_READ, plate"
    })
    void shouldDemandWhatAKindCannotDoWithout(String kind, String field) {
        push(capture(created(camera("incomplete")), kind, Map.of()))
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    @Test
    void shouldRefuseWhatIsNoJsonTooManyAndTooLarge() {
        as(token).body("{\"eventId\":").post(CAPTURES).then().statusCode(400);
        as(token).body("7").post(CAPTURES).then().statusCode(400);
        as(token).body("[7]").post(CAPTURES).then().statusCode(400);
        as(token)
                .body(Collections.nCopies(501, Map.of("eventId", "x")))
                .post(CAPTURES)
                .then()
                .statusCode(400)
                .body("detail", containsString("500"));
        String large = Base64.getEncoder().encodeToString(new byte[3_200_000]);
        push(capture(created(camera("large")), "APPEARED", Map.of("picture", large)))
                .statusCode(400)
                .body("errors[0].message", containsString("3072 KiB"));
    }

    @Test
    void shouldForgetWhatWasPushedLongAgo() throws SQLException {
        String id = created(camera("long ago"));
        Map<String, Object> capture = capture(id, "APPEARED", Map.of());
        push(capture).statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE capture SET received_at = now() - interval '31 days' WHERE event_id = '"
                    + capture.get("eventId") + "'");
        }

        assertThat(log.removeOld()).isPositive();

        push(capture).statusCode(201);
    }

    @Test
    void shouldGiveOneDeviceToOneCameraAndTellItsSecretOnce() {
        String id = created(camera("with device"));
        String path = PATH + "/" + id + "/device";
        String name = "dev-" + UUID.randomUUID().toString().substring(0, 8);
        admin().get(path).then().statusCode(404);

        admin().body(Map.of("deviceId", name))
                .put(path)
                .then()
                .statusCode(200)
                .body("secret.length()", equalTo(20))
                .body("enabled", equalTo(true));
        admin().get(path).then().body("secret", nullValue()).body("deviceId", equalTo(name));
        admin().header("If-Match", "\"9\"")
                .body(Map.of("deviceId", name))
                .put(path)
                .then()
                .statusCode(412);
        admin().body(Map.of("deviceId", name, "secret", "short"))
                .put(path)
                .then()
                .statusCode(400);
        admin().body(Map.of("deviceId", "no blanks!")).put(path).then().statusCode(400);
        String other = created(camera("other"));
        admin().body(Map.of("deviceId", name))
                .put(PATH + "/" + other + "/device")
                .then()
                .statusCode(409)
                .body("detail", containsString("another camera"));
        investigator().get(PATH + "/" + id + "/health").then().body("reason", containsString("not registered"));

        admin().delete(path).then().statusCode(204);
        investigator().get(PATH + "/" + id + "/health").then().body("health", equalTo("NOT_CONNECTED"));
        as(TestTokens.of("admin", "T02")).get(path).then().statusCode(404);
    }

    private ValidatableResponse push(Object body) {
        return as(token).body(body).post(CAPTURES).then();
    }

    private static Map<String, Object> capture(String cameraId, String kind, Map<String, Object> more) {
        Map<String, Object> capture = new HashMap<>(more);
        capture.put("eventId", "e-" + UUID.randomUUID());
        capture.put("cameraId", cameraId);
        capture.put("kind", kind);
        capture.put("objectClass", "car");
        return capture;
    }
}
