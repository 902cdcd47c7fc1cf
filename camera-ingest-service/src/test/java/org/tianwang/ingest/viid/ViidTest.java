package org.tianwang.ingest.viid;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.PATH;
import static org.tianwang.ingest.CameraFixtures.admin;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateKind;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.capture.CaptureFixtures;
import org.tianwang.testing.TestTokens;

/** GA/T 1400 as a device speaks it, over real HTTP, to the events on Kafka. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class ViidTest {
    private static final String VEHICLES = "/VIID/MotorVehicles";
    private static final String PASSWORD = "Gate#Secret9";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String deviceId =
            "4101230000119" + ThreadLocalRandom.current().nextLong(1_000_000, 9_999_999);

    @Test
    void shouldMakeAnEventOfAVehicleOnceHoweverOftenItIsPosted() {
        String cameraId = gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register()
                .then()
                .statusCode(200)
                .body("ResponseStatusObject.StatusCode", equalTo("0"))
                .body("ResponseStatusObject.Id", equalTo(deviceId))
                .body("ResponseStatusObject.RequestURL", equalTo("/VIID/System/Register"))
                .body("ResponseStatusObject.LocalTime", matchesPattern("\\d{14}"));
        String good = vehicle("V1", "豫q·12D45", "5");
        String bad = "{\"PlateNo\":\"豫Q12345\"}";
        String foreign = vehicle("V2", "豫Q12345", "5").replace(deviceId, "41012300001190000001");

        device.signed("POST", VEHICLES, list(good, bad, foreign))
                .then()
                .statusCode(200)
                .body("ResponseStatusListObject.ResponseStatusObject.StatusCode", contains("0", "8", "8"))
                .body("ResponseStatusListObject.ResponseStatusObject[0].Id", equalTo("V1"))
                .body("ResponseStatusListObject.ResponseStatusObject[1].StatusString", containsString("MotorVehicleID"))
                .body("ResponseStatusListObject.ResponseStatusObject[2].StatusString", containsString("DeviceID"));
        device.signed("POST", VEHICLES, list(good))
                .then()
                .statusCode(200)
                .body("ResponseStatusListObject.ResponseStatusObject.StatusCode", contains("0"));
        device.signed("POST", VEHICLES, list(vehicle("V3", "无牌", "99"))).then().statusCode(200);

        List<Detection> detections = detections(cameraId, 2);
        assertThat(detections).hasSize(2);
        Detection read = detections.getFirst();
        assertThat(read.kind()).isEqualTo(DetectionKind.PLATE_READ);
        assertThat(read.plate().text()).isEqualTo("豫Q12D45");
        assertThat(read.plate().canonical()).isEqualTo("Q12045");
        assertThat(read.plate().kind()).isEqualTo(PlateKind.BLUE);
        assertThat(read.objectClass()).isEqualTo("truck");
        assertThat(read.snapshotId()).isNotNull();
        assertThat(read.townshipCode()).isEqualTo("T01");
        assertThat(detections.get(1).kind()).isEqualTo(DetectionKind.APPEARED);
        assertThat(detections.get(1).plate()).isNull();
        investigator()
                .get(PATH + "/" + cameraId + "/snapshots/" + read.snapshotId())
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void shouldChallengeAndRefuseWhoSignsWrongly() {
        gate(true);

        given().body("{}")
                .post("/VIID/System/Register")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", matchesPattern("Digest realm=\"VIID\", qop=\"auth\".*"))
                .body("ResponseStatusObject.StatusCode", equalTo("4"));
        refused(new ViidDevice(deviceId, "wrong password").register().statusCode());
        refused(new ViidDevice("41012300001190009999", PASSWORD).register().statusCode());
        refused(given().header("Authorization", "Bearer " + TestTokens.county("admin"))
                .body("{}")
                .post("/VIID/System/Register")
                .statusCode());
        admin().body(Map.of("deviceId", deviceId, "enabled", false))
                .put(devicePath())
                .then()
                .statusCode(200);
        refused(new ViidDevice(deviceId, PASSWORD).register().statusCode());
    }

    @Test
    void shouldTakeASignedCallOnlyOnce() {
        gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register().then().statusCode(200);
        String uri = "/VIID/System/Keepalive";
        String body = "{\"KeepaliveObject\":{\"DeviceID\":\"" + deviceId + "\"}}";
        String third = device.authorization("POST", uri, 3);

        device.send("POST", uri, body, third).then().statusCode(200);
        refused(device.send("POST", uri, body, third).statusCode());
        refused(device.send("POST", uri, body, device.authorization("POST", uri, 2))
                .statusCode());
        device.send("POST", uri, body, device.authorization("POST", uri, 4))
                .then()
                .statusCode(200);
        refused(device.send("POST", VEHICLES, body, device.authorization("POST", uri, 5))
                .statusCode());
        refused(device.send("POST", uri, body, device.authorization("GET", uri, 6))
                .statusCode());
    }

    @Test
    void shouldWantANewNonceWhenTheOldOneIsNotOursOrTooOld() {
        gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register().then().statusCode(200);
        String invented =
                device.authorization("POST", "/VIID/System/Register", 9).replaceFirst("nonce=\"", "nonce=\"1");

        device.send("POST", "/VIID/System/Register", "{}", invented)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", not(containsString("stale")));
    }

    @Test
    void shouldMakeWhoSignsWronglyTooOftenWait() {
        gate(true);
        ViidDevice guesser = new ViidDevice(deviceId, "guess");
        for (int i = 0; i < 10; i++) {
            refused(guesser.register().statusCode());
        }

        guesser.register()
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("60"))
                .body("ResponseStatusObject.StatusCode", equalTo("2"));
    }

    @Test
    void shouldKnowADeviceThatSignsOnlyItsRegistrationByItsAddressWhileItReports() {
        gate(false);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        refused(device.send("POST", VEHICLES, list(vehicle("U1", "豫Q12345", "5")), null)
                .statusCode());
        device.register().then().statusCode(200);

        device.send("POST", VEHICLES, list(vehicle("U1", "豫Q12345", "5")), null)
                .then()
                .statusCode(200);
        refused(given().header("User-Identify", deviceId)
                .header("X-Forwarded-For", "10.9.9.9")
                .body(list(vehicle("U2", "豫Q12345", "5")))
                .post(VEHICLES)
                .statusCode());
        device.signed("POST", "/VIID/System/UnRegister", "{\"UnRegisterObject\":{\"DeviceID\":\"" + deviceId + "\"}}")
                .then()
                .statusCode(200);
        refused(device.send("POST", VEHICLES, list(vehicle("U3", "豫Q12345", "5")), null)
                .statusCode());
        device.keepAlive()
                .then()
                .statusCode(403)
                .body("ResponseStatusObject.StatusString", containsString("register first"));
    }

    @Test
    void shouldTellTheTimeToRegisteredDevices() {
        gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register();

        device.signed("GET", "/VIID/System/Time", "")
                .then()
                .statusCode(200)
                .body("SystemTimeObject.LocalTime", matchesPattern("\\d{14}"))
                .body("SystemTimeObject.TimeZone", equalTo("Asia/Shanghai"));
    }

    @Test
    void shouldRefuseWhatIsNoJsonAndWhatIsNoList() {
        gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register();

        status(device, "{\"MotorVehicleListObject\":{\"MotorVehicleObject\":[{\"", 400, "7");
        status(device, "{\"FaceListObject\":{\"FaceObject\":[]}}", 400, "8");
        status(device, "[]", 400, "8");
        device.signed("POST", "/VIID/System/Keepalive", "{\"KeepaliveObject\":{\"DeviceID\":\"other\"}}")
                .then()
                .statusCode(400)
                .body("ResponseStatusObject.StatusCode", equalTo("8"));
        given().body("{}").post("/VIID/Faces").then().statusCode(404);
        given().body("{}").post("/VIID/Persons").then().statusCode(404);
    }

    @Test
    void shouldCallTheCameraOfflineWhenItsDeviceFallsSilentAndOnlineWhenItIsBack() throws Exception {
        String cameraId = gate(true);
        health(cameraId).body("health", equalTo("OFFLINE")).body("reason", containsString("not registered"));
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register();
        health(cameraId).body("health", equalTo("ONLINE"));
        admin().get(devicePath())
                .then()
                .body("status", equalTo("ONLINE"))
                .body("lastSeenAt", notNullValue())
                .body("secret", nullValue());

        execute("UPDATE push_device SET last_seen_at = now() - interval '10 minutes' WHERE id = '" + deviceId + "'");

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> health(cameraId)
                .body("health", equalTo("OFFLINE"))
                .body("reason", containsString("stopped reporting")));
        device.keepAlive().then().statusCode(200);
        health(cameraId).body("health", equalTo("ONLINE"));
    }

    @Test
    void shouldKeepTheDevicesClockBesideTheTimeOfReceiptWhenItIsFarOff() {
        String cameraId = gate(true);
        ViidDevice device = new ViidDevice(deviceId, PASSWORD);
        device.register();
        Instant wrong = Instant.parse("2020-01-01T00:00:00Z");

        device.signed("POST", VEHICLES, list(vehicle("T1", "豫Q12345", "5", ViidTime.write(wrong, CHINA))))
                .then()
                .statusCode(200);

        Detection detection = detections(cameraId, 1).getFirst();
        assertThat(detection.cameraTime()).isEqualTo(wrong);
        assertThat(detection.frameTime()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        admin().get(devicePath()).then().body("clockAheadSeconds", org.hamcrest.Matchers.lessThan(-100_000_000));
    }

    private String path;

    private String gate(boolean signsEveryCall) {
        Map<String, Object> body = camera("gate " + deviceId);
        String id = created(body);
        path = PATH + "/" + id + "/device";
        Map<String, Object> account = new HashMap<>();
        account.put("deviceId", deviceId);
        account.put("secret", PASSWORD);
        account.put("signsEveryCall", signsEveryCall);
        admin().body(account).put(path).then().statusCode(200).body("status", equalTo("NEVER_SEEN"));
        return id;
    }

    private String devicePath() {
        return path;
    }

    private static void refused(int status) {
        assertThat(status).isEqualTo(401);
    }

    private static void status(ViidDevice device, String body, int status, String code) {
        device.signed("POST", VEHICLES, body)
                .then()
                .statusCode(status)
                .body("ResponseStatusObject.StatusCode", equalTo(code));
    }

    private static io.restassured.response.ValidatableResponse health(String cameraId) {
        return as(TestTokens.county("investigator"))
                .get(PATH + "/" + cameraId + "/health")
                .then();
    }

    private String vehicle(String id, String plate, String color) {
        return vehicle(id, plate, color, ViidTime.write(Instant.now(), CHINA));
    }

    private String vehicle(String id, String plate, String color, String time) {
        return """
                {"MotorVehicleID":"%s","InfoKind":1,"SourceID":"s","DeviceID":"%s","LeftTopX":10,"LeftTopY":20,
                 "RightBtmX":100,"RightBtmY":120,"HasPlate":"1","PlateClass":"02","PlateColor":"%s","PlateNo":"%s",
                 "VehicleClass":"H31","PassTime":"%s","SubImageList":{"SubImageInfoObject":[
                 {"ImageID":"i1","Type":"02","FileFormat":"Jpeg","Data":"AAAA"},
                 {"ImageID":"i2","Type":"14","FileFormat":"Jpeg","Width":320,"Height":240,"Data":"%s"}]}}""".formatted(
                        id,
                        deviceId,
                        color,
                        plate,
                        time,
                        Base64.getEncoder().encodeToString(CaptureFixtures.picture("jpg", 320, 240)));
    }

    private static String list(String... vehicles) {
        return "{\"MotorVehicleListObject\":{\"MotorVehicleObject\":[" + String.join(",", vehicles) + "]}}";
    }

    private List<Detection> detections(String cameraId, int enough) {
        return CaptureFixtures.detections(brokers, cameraId, enough);
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
