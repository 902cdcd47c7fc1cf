package org.tianwang.ingest.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.patrol.PatrolSteps.PLANS;
import static org.tianwang.ingest.patrol.PatrolSteps.ROUNDS;
import static org.tianwang.ingest.patrol.PatrolSteps.advance;
import static org.tianwang.ingest.patrol.PatrolSteps.cameraId;
import static org.tianwang.ingest.patrol.PatrolSteps.dispatcher;
import static org.tianwang.ingest.patrol.PatrolSteps.everyHour;
import static org.tianwang.ingest.patrol.PatrolSteps.plan;
import static org.tianwang.ingest.patrol.PatrolSteps.request;
import static org.tianwang.ingest.patrol.PatrolSteps.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.PatrolRoundEnded;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/**
 * Plans and the rounds that people walk, by REST. The clock stands in the past of everything else in the database, so
 * that the service's own ticks, which see the same clock, find nothing to do before a test moves it.
 */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class PatrolTest {
    private static final Instant MONDAY_SEVEN = Instant.parse("2025-03-02T23:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    PatrolledTime patrolled;

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
    void shouldCreditAPersonWithTheTimeHeTookAndNeverWithMoreThanThePlans() {
        plan = plan("leafed through", 4);
        String round = start(plan);
        clock.advance(Duration.ofSeconds(7));
        advance(investigator(), round, 0, "CHECKED");
        advance(investigator(), round, 1, "CHECKED");
        clock.advance(Duration.ofMinutes(1));
        advance(investigator(), round, 2, "CHECKED");
        clock.advance(Duration.ofSeconds(19));

        List<String> cameras =
                advance(investigator(), round, 3, "CHECKED").then().extract().path("checks.cameraId");

        assertThat(cameras)
                .extracting(this::secondsLookedAt)
                .containsExactly(List.of(7L), List.of(), List.of(20L), List.of(19L));
    }

    private List<Long> secondsLookedAt(String camera) {
        UUID id = UUID.fromString(camera);
        return patrolled.of(List.of(id), MONDAY_SEVEN, clock.instant()).getOrDefault(id, List.of()).stream()
                .map(look -> Duration.between(look.from(), look.to()).toSeconds())
                .toList();
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
