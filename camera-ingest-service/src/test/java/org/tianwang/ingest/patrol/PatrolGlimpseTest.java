package org.tianwang.ingest.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.ingest.CameraFixtures.investigator;
import static org.tianwang.ingest.patrol.PatrolSteps.PLANS;
import static org.tianwang.ingest.patrol.PatrolSteps.ROUNDS;
import static org.tianwang.ingest.patrol.PatrolSteps.plan;
import static org.tianwang.ingest.patrol.PatrolSteps.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.testing.MutableClock;

/** What was seen is mostly gone when the words for it are there: its picture is held before. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class PatrolGlimpseTest {
    private static final byte[] JPEG = {1, 2, 3};
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    SnapshotStore snapshots;

    @Inject
    Sql sql;

    private final MutableClock clock = new MutableClock(Instant.parse("2025-03-04T23:00:00Z"));
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
    void shouldNoteAFindingWithThePictureThatWasHeldForIt() throws Exception {
        plan = plan("with a glimpse", 2);
        String round = start(plan);
        UUID camera = cameraOf(round, 0);
        Instant seen = clock.instant();
        String held = snapshots.keep(camera, seen, JPEG);
        snapshots.expire(held, seen.plus(Duration.ofHours(1)));
        clock.advance(Duration.ofMinutes(2));

        note(round, held).statusCode(200).body("snapshotUrl", endsWith("/snapshots/" + held));

        assertThat(expiry(held)).isEqualTo(seen.plus(KEPT));
    }

    @Test
    void shouldRefuseAPictureThatIsNotHeldForThisCamera() throws Exception {
        plan = plan("with wrong glimpses", 2);
        String round = start(plan);
        UUID camera = cameraOf(round, 0);
        String old = snapshots.keep(camera, clock.instant().minus(Duration.ofHours(1)), JPEG);
        String others = snapshots.keep(cameraOf(round, 1), clock.instant(), JPEG);

        for (String wrong : List.of(old, others, "0000")) {
            note(round, wrong).statusCode(400).body("errors[0].field", equalTo("pictureId"));
        }
    }

    @Test
    void shouldSayThatThereIsNoPictureOfACameraWithoutAStream() {
        plan = plan("without streams", 1);
        String round = start(plan);

        glimpse(round, 0).statusCode(200).body("pictureId", equalTo(null));
        glimpse(round, 1).statusCode(404);
        investigator().post(ROUNDS + "/" + round + "/finish").then().statusCode(200);
        glimpse(round, 0).statusCode(409);
    }

    private static ValidatableResponse glimpse(String round, int position) {
        return investigator()
                .body(Map.of("position", position))
                .post(ROUNDS + "/" + round + "/glimpses")
                .then();
    }

    private static ValidatableResponse note(String round, String picture) {
        return investigator()
                .body(Map.of("position", 0, "note", "somebody climbs the fence", "pictureId", picture))
                .post(ROUNDS + "/" + round + "/findings")
                .then();
    }

    private static UUID cameraOf(String round, int position) {
        return UUID.fromString(
                investigator().get(ROUNDS + "/" + round).then().extract().path("checks[" + position + "].cameraId"));
    }

    private Instant expiry(String picture) {
        return sql.first("SELECT expires_at FROM snapshot WHERE id = ?", row -> Sql.instant(row, "expires_at"), picture)
                .orElseThrow();
    }
}
