package org.tianwang.ingest.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.PatrolRoundEnded;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/**
 * Plans and rounds by REST and by the clock. The clock stands in the past of everything else in the database, so that the
 * service's own ticks, which see the same clock, find nothing to do before a test moves it.
 */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class PatrolTest {
    private static final String PLANS = "/api/v1/patrols/plans";
    private static final String ROUNDS = "/api/v1/patrols/rounds";
    private static final Instant MONDAY_SEVEN = Instant.parse("2025-03-02T23:00:00Z");

    @Inject
    PatrolClock patrolClock;

    @Inject
    RoundRunner runner;

    @Inject
    PatrolRetention retention;

    @Inject
    HealthService health;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final MutableClock clock = new MutableClock(MONDAY_SEVEN);
    private String plan;

    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @AfterEach
    void removeThePlan() {
        if (plan != null) {
            investigator().delete(PLANS + "/" + plan);
        }
    }

    @Test
    void shouldWalkARoundToItsCoverageWhoeverIsFirst() {
        plan = plan("walked by two", 3);
        String round = start(plan);

        advance(investigator(), round, 0, "CHECKED").then().statusCode(200);
        advance(dispatcher(), round, 0, "UNREACHABLE")
                .then()
                .statusCode(200)
                .body("checks[0].status", equalTo("CHECKED"))
                .body("checks[0].checkedBy", equalTo("investigator"));
        advance(dispatcher(), round, 1, "UNREACHABLE").then().body("round.status", equalTo("RUNNING"));
        advance(dispatcher(), round, 2, "MISSED")
                .then()
                .body("round.status", equalTo("FINISHED"))
                .body("round.coverage.checked", equalTo(1))
                .body("round.coverage.missed", equalTo(1))
                .body("round.coverage.unreachable", equalTo(1));

        advance(investigator(), round, 1, "CHECKED").then().statusCode(409);
        assertThat(ended(round)).isEqualTo(1);
    }

    @Test
    void shouldCountCamerasNobodyLookedAtAsMissedWhenARoundEndsEarly() {
        plan = plan("ended early", 3);
        String round = start(plan);
        advance(investigator(), round, 0, "CHECKED");

        investigator()
                .post(ROUNDS + "/" + round + "/finish")
                .then()
                .body("round.coverage.missed", equalTo(2))
                .body("checks[2].status", equalTo("MISSED"));

        String second = start(plan);
        investigator()
                .body(Map.of("reason", "called away"))
                .post(ROUNDS + "/" + second + "/abandon")
                .then()
                .body("round.status", equalTo("ABANDONED"))
                .body("round.reason", equalTo("called away"));
    }

    @Test
    void shouldKeepTheRoundAsItBeganWhenThePlanIsEditedMeanwhile() {
        plan = plan("edited", 2);
        String round = start(plan);
        Map<String, Object> changed = request("edited, shorter", List.of(cameraId()));

        investigator().body(changed).put(PLANS + "/" + plan).then().statusCode(200);

        investigator()
                .get(ROUNDS + "/" + round)
                .then()
                .body("checks", hasSize(2))
                .body("round.planName", equalTo("edited"));
    }

    @Test
    void shouldRememberTheIncidentOfAFindingOnce() {
        plan = plan("with finding", 1);
        String round = start(plan);
        String finding = investigator()
                .body(Map.of("position", 0, "note", "somebody lies there"))
                .post(ROUNDS + "/" + round + "/findings")
                .then()
                .statusCode(200)
                .body("location.lon", equalTo(113.2f))
                .extract()
                .path("id");
        String incident = UUID.randomUUID().toString();
        String escalate = ROUNDS + "/" + round + "/findings/" + finding + "/escalate";

        investigator()
                .body(Map.of("incidentId", incident))
                .post(escalate)
                .then()
                .body("incidentId", equalTo(incident));
        investigator()
                .body(Map.of("incidentId", incident))
                .post(escalate)
                .then()
                .statusCode(200);
        investigator()
                .body(Map.of("incidentId", UUID.randomUUID().toString()))
                .post(escalate)
                .then()
                .statusCode(409);
        investigator()
                .get(ROUNDS + "/" + round)
                .then()
                .body("findings[0].incidentId", equalTo(incident))
                .body("round.coverage.findings", equalTo(1));
    }

    @Test
    void shouldGiveUpAPersonsRoundExactlyWhenItWasIdleTooLong() {
        plan = plan("left alone", 2);
        String round = start(plan);
        clock.advance(Duration.ofMinutes(20));
        advance(investigator(), round, 0, "CHECKED");
        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        stepAll();
        investigator().get(ROUNDS + "/" + round).then().body("round.status", equalTo("RUNNING"));

        clock.advance(Duration.ofMillis(1));
        stepAll();

        investigator()
                .get(ROUNDS + "/" + round)
                .then()
                .body("round.status", equalTo("ABANDONED"))
                .body("round.reason", equalTo(RoundRunner.GIVEN_UP));
    }

    @Test
    void shouldBeginByScheduleAndGoOnAfterARestartAndTellWhatWasUnreachable() {
        String up = cameraId();
        String away = cameraId();
        health.report(UUID.fromString(up), CameraHealth.ONLINE, null);
        health.report(UUID.fromString(away), CameraHealth.OFFLINE, "no route");
        Map<String, Object> request = request("by itself", List.of(away, up));
        request.put("schedule", everyHour());
        plan = investigator()
                .body(request)
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.set(Instant.parse("2025-03-03T00:00:00Z"));

        beginAll();
        beginAll();
        stepAll();

        String round = only(plan, "RUNNING");
        investigator()
                .get(ROUNDS + "/" + round)
                .then()
                .body("round.kind", equalTo("AUTOMATIC"))
                .body("round.scheduledFor", equalTo("2025-03-03T00:00:00Z"))
                .body("checks[0].status", equalTo("UNREACHABLE"))
                .body("checks[0].reason", equalTo("no route"))
                .body("checks[1].status", equalTo("PENDING"));
        for (int i = 0; i < 10; i++) { // nothing is kept in memory, so this is what an instance does that takes over
            clock.advance(Duration.ofSeconds(1));
            stepAll();
        }
        investigator()
                .get(ROUNDS + "/" + round)
                .then()
                .body("round.status", equalTo("FINISHED"))
                .body("checks[1].status", equalTo("UNREACHABLE"))
                .body("checks[1].reason", equalTo(RoundRunner.NO_PICTURE))
                .body("round.coverage.unreachable", equalTo(2));
    }

    @Test
    void shouldTellEveryRoundThatWasMissedWhileNothingRan() {
        Map<String, Object> request = request("missed", List.of(cameraId()));
        request.put("schedule", everyHour());
        plan = investigator().body(request).post(PLANS).then().extract().path("id");
        clock.set(Instant.parse("2025-03-03T02:10:00Z"));

        beginAll();

        investigator()
                .get(ROUNDS + "?planId=" + plan)
                .then()
                .body("items.status", contains("RUNNING", "MISSED", "MISSED"))
                .body("items[1].coverage.missed", equalTo(1))
                .body("items[1].reason", equalTo(PatrolClock.NOT_RUNNING));
    }

    @Test
    void shouldMissARoundOneMomentAfterTheGraceAndNotBegin() {
        Map<String, Object> request = request("too late", List.of(cameraId()));
        request.put("schedule", everyHour());
        plan = investigator().body(request).post(PLANS).then().extract().path("id");
        clock.set(Instant.parse("2025-03-03T00:10:00.001Z"));

        beginAll();

        investigator().get(ROUNDS + "?planId=" + plan).then().body("items.status", contains("MISSED"));
    }

    @Test
    void shouldHidePlansAndRoundsOfOtherTownships() {
        plan = plan("of T07", 1);
        String round = start(plan);
        RequestSpecification foreign = as(TestTokens.of("investigator", "T02"));

        foreign.get(PLANS + "/" + plan).then().statusCode(404);
        foreign.get(ROUNDS + "/" + round).then().statusCode(404);
        foreign.get(PLANS + "?size=200").then().body("items.id", not(hasItem(plan)));
        as(TestTokens.of("investigator", "T02"))
                .body(Map.of("position", 0, "outcome", "CHECKED"))
                .post(ROUNDS + "/" + round + "/advance")
                .then()
                .statusCode(404);
        as(TestTokens.of("investigator", "T02"))
                .body(request("theirs", List.of(cameraId())))
                .post(PLANS)
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNameTheFieldWhenAPlanIsWrong() {
        investigator()
                .body(request("unknown camera", List.of(UUID.randomUUID().toString())))
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cameraIds[0]"));
        String elsewhere = created(camera("elsewhere", "T09"));
        investigator()
                .body(request("foreign camera", List.of(elsewhere)))
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("another township"));
        Map<String, Object> hasty = request("hasty", List.of(cameraId()));
        hasty.put("secondsEach", 1);
        investigator()
                .body(hasty)
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("secondsEach"));
        investigator()
                .body(Map.of("position", 0, "outcome", "PENDING"))
                .post(ROUNDS + "/" + UUID.randomUUID() + "/advance")
                .then()
                .statusCode(400);
        investigator().get(ROUNDS + "?status=LOST").then().statusCode(400).body("errors[0].field", equalTo("status"));
    }

    @Test
    void shouldChangeNothingWhenASeedIsLoadedTwice() {
        String id = UUID.randomUUID().toString();
        plan = id;
        Map<String, Object> request = request("seed", List.of(cameraId()));
        request.put("schedule", everyHour());

        as(TestTokens.county("service"))
                .body(request)
                .put(PLANS + "/" + id)
                .then()
                .statusCode(201);
        int before = investigator().get(PLANS + "/" + id).path("version");
        as(TestTokens.county("service"))
                .body(request)
                .put(PLANS + "/" + id)
                .then()
                .statusCode(200);

        investigator().get(PLANS + "/" + id).then().body("version", equalTo(before));
        investigator().delete(PLANS + "/" + id).then().statusCode(204);
        investigator().get(PLANS + "/" + id).then().statusCode(404);
    }

    @Test
    void shouldForgetRoundsWhenTheirTimeIsUpAndNotBefore() {
        plan = plan("old", 1);
        String round = start(plan);
        advance(investigator(), round, 0, "CHECKED");
        clock.advance(Duration.ofDays(365));
        retention.removeExpired();
        investigator().get(ROUNDS + "/" + round).then().statusCode(200);

        clock.advance(Duration.ofMillis(1));
        retention.removeExpired();

        investigator().get(ROUNDS + "/" + round).then().statusCode(404);
    }

    @Test
    void shouldShowWhoLookedInTheCoverageLedgerBesideTheBlindTimes() {
        String camera = cameraId();
        UUID id = UUID.fromString(camera);
        health.report(id, CameraHealth.ONLINE, null);
        plan = investigator()
                .body(request("covered", List.of(camera)))
                .post(PLANS)
                .then()
                .extract()
                .path("id");
        clock.advance(Duration.ofHours(1));
        advance(investigator(), start(plan), 0, "CHECKED");
        clock.advance(Duration.ofHours(1));
        health.report(id, CameraHealth.OFFLINE, "power cut");
        clock.advance(Duration.ofHours(2));

        investigator()
                .get("/api/v1/cameras/" + camera + "/coverage?from=2025-03-02T23:00:00Z&to=2025-03-03T03:00:00Z")
                .then()
                .statusCode(200)
                .body("blindSeconds", equalTo(7200))
                .body("patrols", equalTo(1))
                .body("recordedSeconds", nullValue())
                .body("stretches.find { it.kind == 'OFFLINE' }.from", equalTo("2025-03-03T01:00:00Z"))
                .body("stretches.find { it.kind == 'OFFLINE' }.reason", equalTo("power cut"))
                .body("stretches.find { it.kind == 'PATROLLED' }.to", equalTo("2025-03-03T00:00:00Z"));
        investigator()
                .get("/api/v1/cameras/coverage?day=2025-03-03&township=T07&size=200")
                .then()
                .body("items.find { it.cameraId == '" + camera + "' }.from", equalTo("2025-03-02T16:00:00Z"));
        investigator()
                .get("/api/v1/cameras/coverage?day=soon")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("day"));
        investigator()
                .get("/api/v1/cameras/" + camera + "/coverage?from=2025-01-01T00:00:00Z&to=2025-03-01T00:00:00Z")
                .then()
                .statusCode(400);
        as(TestTokens.of("investigator", "T02"))
                .get("/api/v1/cameras/" + camera + "/coverage")
                .then()
                .statusCode(404);
    }

    private void beginAll() {
        QuarkusTransaction.requiringNew().run(patrolClock::beginDue);
    }

    private void stepAll() {
        QuarkusTransaction.requiringNew().run(runner::stepDue);
    }

    private static String only(String planId, String status) {
        return investigator()
                .get(ROUNDS + "?planId=" + planId + "&status=" + status)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static RequestSpecification dispatcher() {
        return as(TestTokens.county("dispatcher"));
    }

    private static io.restassured.response.Response advance(
            RequestSpecification who, String round, int position, String outcome) {
        return who.body(Map.of("position", position, "outcome", outcome)).post(ROUNDS + "/" + round + "/advance");
    }

    private static String start(String planId) {
        return investigator()
                .body(Map.of("planId", planId))
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .extract()
                .path("round.id");
    }

    private static String plan(String name, int cameras) {
        List<String> ids = java.util.stream.IntStream.range(0, cameras)
                .mapToObj(i -> cameraId())
                .toList();
        return investigator()
                .body(request(name, ids))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String cameraId() {
        return created(camera("patrolled", "T07"));
    }

    private static List<Map<String, Object>> everyHour() {
        return List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "20:00", "everyMinutes", 60));
    }

    private static Map<String, Object> request(String name, List<String> cameras) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("townshipCode", "T07");
        body.put("cameraIds", cameras);
        body.put("secondsEach", 20);
        return body;
    }

    private long ended(String round) {
        String type = EventCatalog.nameOf(PatrolRoundEnded.class);
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe
                    .read(Topics.PATROLS, Duration.ofSeconds(8), found -> found.stream()
                            .anyMatch(r -> round.equals(r.key()) && type.equals(KafkaProbe.header(r, "ce_type"))))
                    .stream()
                    .filter(r -> round.equals(r.key()) && type.equals(KafkaProbe.header(r, "ce_type")))
                    .count();
        }
    }
}
