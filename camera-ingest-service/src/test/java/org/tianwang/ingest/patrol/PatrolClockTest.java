package org.tianwang.ingest.patrol;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.patrol.PatrolSteps.PLANS;
import static org.tianwang.ingest.patrol.PatrolSteps.ROUNDS;
import static org.tianwang.ingest.patrol.PatrolSteps.advance;
import static org.tianwang.ingest.patrol.PatrolSteps.cameraId;
import static org.tianwang.ingest.patrol.PatrolSteps.everyHour;
import static org.tianwang.ingest.patrol.PatrolSteps.only;
import static org.tianwang.ingest.patrol.PatrolSteps.plan;
import static org.tianwang.ingest.patrol.PatrolSteps.request;
import static org.tianwang.ingest.patrol.PatrolSteps.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/**
 * What the clock does to patrols: rounds by schedule, given up, missed and forgotten, and the ledger. The clock stands in
 * the past of everything else in the database, so that the service's own ticks, which see the same clock, find nothing to
 * do before a test moves it.
 */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class PatrolClockTest {
    private static final Instant MONDAY_SEVEN = Instant.parse("2025-03-02T23:00:00Z");

    @Inject
    PatrolClock patrolClock;

    @Inject
    RoundRunner runner;

    @Inject
    PatrolRetention retention;

    @Inject
    HealthService health;

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
        clock.advance(Duration.ofHours(1).minusSeconds(20));
        String round = start(plan);
        clock.advance(Duration.ofSeconds(20));
        advance(investigator(), round, 0, "CHECKED");
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
                .body("stretches.find { it.kind == 'PATROLLED' }.from", equalTo("2025-03-02T23:59:40Z"))
                .body("stretches.find { it.kind == 'PATROLLED' }.to", equalTo("2025-03-03T00:00:00Z"));
        investigator()
                .get("/api/v1/cameras/coverage?day=2025-03-03&township=T07&size=200")
                .then()
                .body("items.find { it.cameraId == '" + camera + "' }.from", equalTo("2025-03-02T16:00:00Z"));
        investigator()
                .get("/api/v1/cameras/coverage?day=2025-03-03&township=T07&streaming=true&size=200")
                .then()
                .body("items.find { it.cameraId == '" + camera + "' }", nullValue());
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
}
