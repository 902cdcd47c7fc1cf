package org.tianwang.casework.oversight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.contracts.ops.IncidentOpened;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

/** From a service's looks on {@code audit.accesses.v1} to an auditor's word, over the real broker and database. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class OversightTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final Looks looks = new Looks();
    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe(brokers);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void shouldShowALookOnceHoweverOftenItIsTold() {
        AccessRecorded look = looks.next("PICTURE_VIEWED", "");
        kafka.send(look);
        kafka.send(look);
        kafka.send(looks.next("PICTURE_VIEWED", ""));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(looksOf(looks.actor())).hasSize(2));
        assertThat(chain()).containsEntry("whole", true).containsEntry("followed", 2);
    }

    @Test
    void shouldTellWhoLookedForAVehicleHoweverItsPlateWasAskedFor() {
        for (String asked : List.of("豫Q0B41D", "Q0B4", "?Q0B4?D", "*8410", "豫Q0B41E", "豫R0B41D", "*")) {
            kafka.send(looks.at(asked).next("SIGHTINGS_SEARCHED", ""));
        }
        kafka.send(looks.at("incident", "豫Q0B41D").next("CONTAINMENT_VIEWED", ""));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(looksOf(looks.actor())).hasSize(8));

        auditor()
                .queryParam("actor", looks.actor())
                .queryParam("plate", "豫Q·0B41D")
                .get("/api/v1/audit/looks")
                .then()
                .statusCode(200)
                .body("items.objectId", equalTo(List.of("*8410", "?Q0B4?D", "Q0B4", "豫Q0B41D")));
        auditor()
                .queryParam("plate", "Q0B41D")
                .get("/api/v1/audit/looks")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("plate"));
    }

    @Test
    void shouldTellWhoLookedAtACamerasRecordingsAndPicturesToo() {
        String camera = UUID.randomUUID().toString();
        kafka.send(looks.at("camera", camera).next("LIVE_VIEWED", ""));
        kafka.send(looks.at("camera-recording", camera + "/2026-11-25T01:00:00Z/2026-11-25T02:00:00Z")
                .next("RECORDING_VIEWED", ""));
        kafka.send(looks.at("camera-snapshot", camera + "/7").next("EVENT_PICTURE_VIEWED", ""));
        kafka.send(looks.at("camera", UUID.randomUUID().toString()).next("LIVE_VIEWED", ""));

        await().atMost(PATIENCE).untilAsserted(() -> auditor()
                .queryParam("objectId", camera)
                .get("/api/v1/audit/looks")
                .then()
                .body("items.action", equalTo(List.of("EVENT_PICTURE_VIEWED", "RECORDING_VIEWED", "LIVE_VIEWED"))));
    }

    @Test
    void shouldUnderstandTheGoldenExamplesOfTheProducers() {
        AccessRecorded golden = Golden.event(AccessRecorded.class);

        kafka.send(golden);

        await().atMost(PATIENCE).untilAsserted(() -> auditor()
                .queryParam("objectId", golden.objectId())
                .get("/api/v1/audit/looks")
                .then()
                .body("items[0].purpose", equalTo(golden.purpose())));
    }

    @Test
    void shouldTellWhenAServiceRewritesWhatItToldBefore() {
        AccessRecorded first = looks.next("PICTURE_VIEWED", "");
        AccessRecorded second = looks.next("PICTURE_VIEWED", "");
        kafka.send(first);
        kafka.send(second);

        kafka.send(looks.rewritten(second));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(findings()).containsExactly("REWRITTEN"));
        assertThat(chain()).containsEntry("whole", false).containsEntry("followed", 2);
        assertThat(looksOf(looks.actor())).hasSize(2);
    }

    @Test
    void shouldTellWhenEntriesAreMissing() {
        kafka.send(looks.next("PICTURE_VIEWED", ""));
        looks.next("PICTURE_VIEWED", "");
        kafka.send(looks.next("PICTURE_VIEWED", ""));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(findings()).containsExactly("GAP"));
    }

    @Test
    void shouldHoldASignedHeadAgainstWhatWasTold() {
        AccessRecorded look = looks.next("PICTURE_VIEWED", "");
        kafka.send(look);
        kafka.send(new AuditHeadSigned(looks.service, 1, looks.hash(), look.at(), "key", "sig"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(chain()).containsEntry("headSequence", 1));

        kafka.send(new AuditHeadSigned(looks.service, 1, "f".repeat(64), look.at(), "key", "sig"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(findings()).containsExactly("HEAD_DIFFERS"));
    }

    @Test
    void shouldPutASearchWithoutALiveMatterBeforeAnAuditor() {
        kafka.send(looks.next("SIGHTINGS_SEARCHED", "case WC-1999-000001"));

        Map<String, Object> review = theReview();
        assertThat(review.get("reasons")).isEqualTo(List.of("PURPOSE_UNMATCHED"));

        String path = "/api/v1/audit/reviews/" + review.get("id") + "/decide";
        auditor()
                .body("{\"verdict\":\"MISUSE\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("note"));
        auditor()
                .body("{\"verdict\":\"MISUSE\",\"note\":\"no such case\"}")
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"))
                .body("decidedBy", equalTo("auditor"));
        auditor().body("{\"verdict\":\"JUSTIFIED\"}").post(path).then().statusCode(409);
        assertThat(openReviewsOf(looks.actor())).isEmpty();
    }

    @Test
    void shouldChangeNothingThatCannotBeWrittenDown() throws SQLException {
        kafka.send(looks.next("SIGHTINGS_SEARCHED", "case WC-1999-000001"));
        String decide = "/api/v1/audit/reviews/" + theReview().get("id") + "/decide";
        String register = "/api/v1/audit/staff-vehicles";
        Map<String, String> vehicle = Map.of("userName", looks.actor(), "plate", "豫A77777");
        String id = auditor().body(vehicle).post(register).path("id");

        try (Connection owner = owner()) {
            execute(owner, "REVOKE INSERT ON audit_entry FROM ");
            auditor().body("{\"verdict\":\"JUSTIFIED\"}").post(decide).then().statusCode(503);
            auditor().delete(register + "/" + id).then().statusCode(503);
            execute(owner, "GRANT INSERT ON audit_entry TO ");
        }

        assertThat(openReviewsOf(looks.actor())).hasSize(1);
        auditor().delete(register + "/" + id).then().statusCode(204);
        auditor().body("{\"verdict\":\"JUSTIFIED\"}").post(decide).then().statusCode(200);
    }

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static void execute(Connection owner, String words) throws SQLException {
        String user = ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
        try (Statement statement = owner.createStatement()) {
            statement.execute(words + user);
        }
    }

    @Test
    void shouldLetASearchForALiveIncidentPass() {
        IncidentView incident =
                IncidentFixtures.resolved().status(IncidentStatus.OPEN).view();
        kafka.send(new IncidentOpened(incident));
        await().atMost(PATIENCE).untilAsserted(() -> {
            kafka.send(looks.next("SIGHTINGS_SEARCHED", "incident " + incident.id()));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(looksOf(looks.actor())).hasSize((int) looks.sequence()));
            long flagged = openReviewsOf(looks.actor()).stream()
                    .filter(review -> review.get("reasons").equals(List.of("PURPOSE_UNMATCHED")))
                    .count();
            assertThat(flagged).isLessThan(looks.sequence()); // the incident may become known after the first look
        });
    }

    @Test
    void shouldFlagALookAtAStaffVehicleWhileItIsInTheRegister() {
        String id = auditor()
                .body(Map.of("userName", looks.actor(), "plate", "豫A·12345"))
                .post("/api/v1/audit/staff-vehicles")
                .then()
                .statusCode(200)
                .body("plateEnd", equalTo("345"))
                .extract()
                .path("id");

        kafka.send(looks.next("SIGHTINGS_SEARCHED", "case WC-1999-000001"));

        assertThat((List<?>) theReview().get("reasons")).asString().contains("OWN_VEHICLE");
        auditor().delete("/api/v1/audit/staff-vehicles/" + id).then().statusCode(204);
        await().atMost(PATIENCE).untilAsserted(() -> auditor()
                .queryParam("objectId", id)
                .get("/api/v1/audit/looks")
                .then()
                .body("items.action", equalTo(List.of("STAFF_VEHICLE_REMOVED", "STAFF_VEHICLE_ENTERED")))
                .body("items[0].purpose", equalTo(looks.actor() + ", plate ending 345")));
        auditor().delete("/api/v1/audit/staff-vehicles/" + id).then().statusCode(404);
    }

    @Test
    void shouldRefuseAStaffVehicleThatIsNoPlateOrComesFromATownship() {
        auditor()
                .body(Map.of("userName", "officer", "plate", "bicycle"))
                .post("/api/v1/audit/staff-vehicles")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("plate"));
        as(TestTokens.of(Roles.AUDITOR, "T01"))
                .body(Map.of("userName", "officer", "plate", "豫A12345"))
                .post("/api/v1/audit/staff-vehicles")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldKeepAnAuditorFromReviewingHimself() {
        looks.by("auditor");
        kafka.send(looks.next("SIGHTINGS_SEARCHED", ""));

        Map<String, Object> review = theReview();

        auditor()
                .body("{\"verdict\":\"JUSTIFIED\"}")
                .post("/api/v1/audit/reviews/" + review.get("id") + "/decide")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldShowNothingToAnAuditorOfSomeTownshipsOnly() {
        kafka.send(looks.next("SIGHTINGS_SEARCHED", ""));
        Map<String, Object> review = theReview();
        String token = TestTokens.of(Roles.AUDITOR, "T01");

        as(token).get("/api/v1/audit/looks").then().statusCode(200).body("items", hasSize(0));
        as(token).get("/api/v1/audit/chains").then().body("items", hasSize(0));
        as(token)
                .body("{\"verdict\":\"JUSTIFIED\"}")
                .post("/api/v1/audit/reviews/" + review.get("id") + "/decide")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldWriteDownThatTheTrailWasRead() {
        String sought = "actor-" + UUID.randomUUID();

        looksOf(sought);

        await().atMost(PATIENCE).untilAsserted(() -> auditor()
                .queryParam("objectId", "actor=" + sought)
                .get("/api/v1/audit/looks")
                .then()
                .body("items[0].action", equalTo("AUDIT_TRAIL_READ")));
    }

    private Map<String, Object> theReview() {
        return await().atMost(PATIENCE)
                .until(
                        () -> openReviewsOf(looks.actor()).stream()
                                .filter(review -> serviceOf(review).equals(looks.service))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String serviceOf(Map<String, Object> review) {
        return (String) ((Map<?, ?>) review.get("look")).get("service");
    }

    private static List<Map<String, Object>> openReviewsOf(String actor) {
        List<Map<String, Object>> all = auditor()
                .queryParam("size", 200)
                .get("/api/v1/audit/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        return all.stream()
                .filter(review -> ((Map<?, ?>) review.get("look")).get("actor").equals(actor))
                .toList();
    }

    private static List<Map<String, Object>> looksOf(String actor) {
        return auditor()
                .queryParam("actor", actor)
                .queryParam("size", 200)
                .get("/api/v1/audit/looks")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private Map<String, Object> chain() {
        List<Map<String, Object>> all = auditor()
                .get("/api/v1/audit/chains")
                .then()
                .extract()
                .jsonPath()
                .getList("items");
        return all.stream()
                .filter(chain -> looks.service.equals(chain.get("service")))
                .findFirst()
                .orElse(Map.of());
    }

    private List<String> findings() {
        Object found = chain().get("findings");
        return found == null
                ? List.of()
                : ((List<?>) found)
                        .stream().map(f -> (String) ((Map<?, ?>) f).get("kind")).toList();
    }

    private static RequestSpecification auditor() {
        return as(TestTokens.county(Roles.AUDITOR));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
