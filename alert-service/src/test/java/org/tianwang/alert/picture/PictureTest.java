package org.tianwang.alert.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.dispatcher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.file.FileStore;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Pictures from the scene, from the phone to the eye of the dispatcher. */
@AlertTest
class PictureTest {

    private static final Instant START = Instant.parse("2012-03-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final byte[] picture = jpeg(64, 48);

    @Inject
    FileStore files;

    @Inject
    PictureRetention retention;

    @Inject
    EntityManager entities;

    private UUID incident;
    private String task;

    @BeforeEach
    void aTask() {
        QuarkusMock.installMockForType(clock, Clock.class);
        incident = Api.incident("T01");
        UUID unit = Api.unit("Pic-" + officer.substring(8, 13), officer, "T01", 113.2, 33.4);
        task = dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void shouldKeepItAsItCameWithItsOwnTimeBesideOursAndOnceHoweverOftenItIsSent() {
        UUID id = UUID.randomUUID();
        clock.set(START.plusSeconds(600));

        put(id, picture, START.plusSeconds(30), Sha256.hex(picture))
                .statusCode(201)
                .body("takenAt", equalTo("2012-03-01T00:00:30Z"))
                .body("receivedAt", equalTo("2012-03-01T00:10:00Z"))
                .body("atSource", equalTo("DEVICE"))
                .body("width", equalTo(64))
                .body("takenBy", equalTo(officer));
        put(id, picture, START.plusSeconds(30), null).statusCode(200);

        dispatcher()
                .get("/api/v1/incidents/" + incident + "/pictures")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("items[0].sha256", equalTo(Sha256.hex(picture)));
        assertThat(content(id).statusCode(200).extract().asByteArray()).isEqualTo(picture);
        dispatcher().get("/api/v1/incidents/" + incident).then().body("tasks[0].pictures", equalTo(1));
        timeline()
                .body("items.findAll { it.type == 'PICTURE_TAKEN' }", hasSize(1))
                .body("items.find { it.type == 'PICTURE_TAKEN' }.at", equalTo("2012-03-01T00:00:30Z"))
                .body("items.find { it.type == 'PICTURE_TAKEN' }.text", containsString(Sha256.hex(picture)));
        assertThat(audited("EVIDENCE_TAKEN_IN", id)).isEqualTo(1);
        assertThat(audited("SCENE_PICTURE_VIEWED", id)).isEqualTo(1);
    }

    @Test
    void shouldKeepWhyThePhonesTimeCannotBe() {
        put(UUID.randomUUID(), picture, START.plus(Duration.ofHours(3)), null)
                .statusCode(201)
                .body("takenAt", equalTo("2012-03-01T00:00:00Z"))
                .body("doubt", containsString("ahead of our clock"));
        timeline().body("items.type", hasItem("TIME_DOUBTED"));
    }

    @Test
    void shouldRefuseWhatWasBrokenOnTheWayIsNoPictureOrAnotherOfTheSameId() {
        UUID id = UUID.randomUUID();
        put(id, picture, START, "00").statusCode(400).body("errors.field", contains("X-Content-SHA256"));
        put(id, "<svg/>".getBytes(), START, null).statusCode(400).body("errors.field", contains("picture"));
        put(id, new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3}, START, null).statusCode(400);
        put(id, new byte[1_900_001], START, null).statusCode(400);
        put(id, picture, START, null).statusCode(201);
        put(id, jpeg(32, 32), START, null).statusCode(409);
    }

    @Test
    void shouldTakeFromTheCrewOnlyAndHideAnotherTownships() {
        UUID id = UUID.randomUUID();
        request("another crew", START, null, picture)
                .put("/api/v1/tasks/" + task + "/pictures/" + id)
                .then()
                .statusCode(403);
        put(id, picture, START, null).statusCode(201);
        RequestSpecification foreign = Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")));
        foreign.get("/api/v1/incidents/" + incident + "/pictures").then().statusCode(404);
        foreign.get("/api/v1/incidents/" + incident + "/pictures/" + id).then().statusCode(404);
        UUID other = Api.incident("T01");
        dispatcher()
                .get("/api/v1/incidents/" + other + "/pictures/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNotShowBytesThatAreNotThoseTakenIn() throws IOException {
        UUID id = UUID.randomUUID();
        put(id, picture, START, null).statusCode(201);
        String other = files.put(jpeg(8, 8));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update incident_picture set file = :file where id = :id")
                        .setParameter("file", other)
                        .setParameter("id", id)
                        .executeUpdate());
        content(id).statusCode(409);
    }

    @Test
    void shouldForgetExactlyInItsTime() {
        UUID id = UUID.randomUUID();
        put(id, picture, START, null).statusCode(201);
        clock.set(START.plus(Duration.ofDays(365)));
        QuarkusTransaction.requiringNew().run(retention::expire);
        content(id).statusCode(200);
        clock.advance(Duration.ofMillis(1));
        QuarkusTransaction.requiringNew().run(retention::expire);
        content(id).statusCode(404);
    }

    @Test
    void shouldHoldWhatACaseLivesOnAndLetItGoWithTheCase() {
        UUID id = UUID.randomUUID();
        put(id, picture, START, null).statusCode(201);
        String number = "WC-" + UUID.randomUUID();
        theCase(number, true);
        clock.set(START.plus(Duration.ofDays(366)));
        expire();
        content(id).statusCode(200);

        theCase(number, false);
        expire();
        content(id).statusCode(404);
    }

    @Test
    void shouldKeepTheFileUntilItsRowHasGoneForGoodAlsoThroughACrash() throws IOException {
        UUID id = UUID.randomUUID();
        put(id, picture, START, null).statusCode(201);
        String file =
                (String) entities.createNativeQuery("select file from incident_picture where id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult();
        clock.set(START.plus(Duration.ofDays(366)));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    retention.expire();
                    throw new IllegalStateException("died before the rows were settled");
                }))
                .hasMessageContaining("died");
        retention.deleteFiles();
        content(id).statusCode(200);

        expire();
        assertThat(isThere(file)).as("died before the file was deleted").isTrue();
        retention.deleteFiles();
        assertThat(isThere(file)).isFalse();
        retention.deleteFiles();
    }

    private boolean isThere(String file) throws IOException {
        try (var content = files.open(file).orElse(null)) {
            return content != null;
        }
    }

    private void expire() {
        QuarkusTransaction.requiringNew().run(retention::expire);
    }

    private void theCase(String number, boolean live) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("""
                        insert into known_case (number, version, live, incident_id) values (:number, 1, :live, :incident)
                        on conflict (number) do update set live = excluded.live""")
                .setParameter("number", number)
                .setParameter("live", live)
                .setParameter("incident", incident)
                .executeUpdate());
    }

    private ValidatableResponse put(UUID id, byte[] bytes, Instant takenAt, String hash) {
        return request(officer, takenAt, hash, bytes)
                .put("/api/v1/tasks/" + task + "/pictures/" + id)
                .then();
    }

    private static RequestSpecification request(String user, Instant takenAt, String hash, byte[] bytes) {
        RequestSpecification request = Api.officer(user)
                .contentType("image/jpeg")
                .header("X-Occurred-At", takenAt.toString())
                .body(bytes);
        return hash == null ? request : request.header("X-Content-SHA256", hash);
    }

    private ValidatableResponse content(UUID id) {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/pictures/" + id)
                .then();
    }

    private ValidatableResponse timeline() {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .statusCode(200);
    }

    private long audited(String action, UUID id) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = :action and object_id = :id",
                                Long.class)
                        .setParameter("action", action)
                        .setParameter("id", id.toString())
                        .getSingleResult())
                .longValue();
    }

    private static byte[] jpeg(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
