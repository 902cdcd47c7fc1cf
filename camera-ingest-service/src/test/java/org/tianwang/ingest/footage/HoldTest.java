package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.AuditProbe;
import org.tianwang.ingest.IngestBackends;
import org.tianwang.ingest.recording.Recordings;
import org.tianwang.testing.TestTokens;

/** Recordings kept beyond their time by REST, for a reason and up to a day. */
@QuarkusTest
@QuarkusTestResource(IngestBackends.class)
class HoldTest {

    @Inject
    Recordings recordings;

    @Inject
    AuditProbe audit;

    @Inject
    Clock clock;

    private Holds holds;

    @BeforeEach
    void record() throws Exception {
        String id = created(camera("recorded"));
        Instant start = clock.instant().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.MILLIS);
        holds = new Holds(id, start, recordings.record(id, start, 100));
    }

    @Test
    void shouldKeepRecordingsUnderAHoldThatHasAReasonAndAnEnd() {
        hold(clock.instant().minusSeconds(1)).statusCode(400).body("errors[0].field", equalTo("until"));
        hold(clock.instant().plus(Duration.ofDays(4000))).statusCode(400).body("errors[0].field", equalTo("until"));

        String hold = hold(clock.instant().plus(Duration.ofDays(90)))
                .statusCode(201)
                .body("heldBy", equalTo("investigator"))
                .extract()
                .path("id");

        investigator().get(Holds.PATH).then().body("items[0].id", equalTo(hold));
        as(TestTokens.of("investigator", "T02"))
                .post(Holds.PATH + "/" + hold + "/release")
                .then()
                .statusCode(404);
        investigator()
                .post(Holds.PATH + "/" + hold + "/release")
                .then()
                .statusCode(200)
                .body("releasedBy", equalTo("investigator"));
        assertThat(audit.about(hold)).singleElement().asString().startsWith("RECORDING_RELEASED");
    }

    @Test
    void shouldExtendAHoldToALaterEndOnlyWhileItHolds() {
        Instant until = clock.instant().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.MICROS);
        String hold = hold(until).extract().path("id");

        extend(hold, until.minusSeconds(1)).statusCode(400).body("errors[0].field", equalTo("until"));
        extend(hold, clock.instant().plus(Duration.ofDays(4000))).statusCode(400);
        extend(hold, until.plusSeconds(60))
                .statusCode(200)
                .body("until", equalTo(until.plusSeconds(60).toString()));

        assertThat(audit.about(hold))
                .singleElement()
                .asString()
                .startsWith("RECORDING_HOLD_EXTENDED investigator case 7")
                .contains("the court took longer");
        as(TestTokens.of("investigator", "T02"))
                .body(Map.of("until", until.plusSeconds(90).toString(), "reason", "x"))
                .post(Holds.PATH + "/" + hold + "/extend")
                .then()
                .statusCode(404);
        investigator().post(Holds.PATH + "/" + hold + "/release");
        extend(hold, until.plusSeconds(120)).statusCode(409);
    }

    private ValidatableResponse extend(String hold, Instant until) {
        return investigator()
                .body(Map.of("until", until.toString(), "reason", "the court took longer"))
                .post(Holds.PATH + "/" + hold + "/extend")
                .then();
    }

    private ValidatableResponse hold(Instant until) {
        return holds.place(investigator(), until);
    }
}
