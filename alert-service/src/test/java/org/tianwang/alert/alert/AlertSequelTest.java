package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

/** A rule that groups over hours, and what is seen after its alert was over. */
@AlertTest
class AlertSequelTest {

    /** Long past, so that no alert of another test is due. */
    private static final Instant START = Instant.parse("2017-03-05T00:00:00Z");

    private static final Duration QUIET = Duration.ofMinutes(5);

    private final MutableClock clock = new MutableClock(START);

    @Inject
    RaisedAlerts alerts;

    @Inject
    AlertExpiry expiry;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldRaiseAnewWhatIsSeenAfterTheAlertHasExpiredAndNotWhatWasSeenBefore() {
        AlertCandidate seen = raised();
        Instant end = expired();

        assertThat(seenAt(seen, end)).isZero();
        assertThat(seenAt(seen, end.plusMillis(1))).isEqualTo(1);
        assertThat(seenAt(seen, end.plusSeconds(60))).isZero();

        get(seen.id()).body("status", equalTo("EXPIRED")).body("count", equalTo(2));
        get(seen.again(1).id())
                .body("status", equalTo("OPEN"))
                .body("count", equalTo(2))
                .body("clocks.stage", contains("WARN"));
    }

    @Test
    void shouldTakeTheSameRecordsOnceMoreForWhatTheyWere() {
        AlertCandidate seen = raised();
        Instant end = expired();
        seenAt(seen, end.plusSeconds(1));

        assertThat(alerts.raise(List.of(seen))).isZero();
        assertThat(seenAt(seen, end.plusSeconds(1))).isZero();

        get(seen.id()).body("count", equalTo(2));
        get(seen.again(1).id()).body("count", equalTo(2));
    }

    @Test
    void shouldRaiseAThirdAfterTheSecondAndGiveTheSecondWhatComesLate() {
        AlertCandidate seen = raised();
        Instant end = expired();
        seenAt(seen, end.plusSeconds(1));
        Instant second = expired();

        assertThat(seenAt(seen, second.plusSeconds(1))).isEqualTo(1);
        assertThat(seenAt(seen, end.plusSeconds(30))).isZero();

        get(seen.again(1).id()).body("status", equalTo("EXPIRED")).body("count", equalTo(2));
        get(seen.again(2).id()).body("status", equalTo("OPEN")).body("count", equalTo(1));
    }

    @Test
    void shouldGoOnAbsorbingWhatWasDecidedWhileItGoesOnAndRaiseAnewExactlyWhenItWouldHaveCleared() {
        AlertCandidate seen = raised();
        dismiss(seen.id());

        assertThat(seenAt(seen, START.plus(QUIET).minusMillis(1))).isZero();
        Instant last = START.plus(QUIET).minusMillis(1);
        assertThat(seenAt(seen, last.plus(QUIET).minusMillis(1))).isZero();
        last = last.plus(QUIET).minusMillis(1);
        assertThat(seenAt(seen, last.plus(QUIET))).isEqualTo(1);

        get(seen.id()).body("status", equalTo("DISMISSED")).body("count", equalTo(3));
        get(seen.again(1).id()).body("status", equalTo("OPEN"));
    }

    @Test
    void shouldWaitAsLongAsARuleTakesToClear() {
        AlertCandidate seen = alerts.candidate("T01");
        Api.admin().body("""
                        {"name":"Slow to clear","severity":"LOW","eventKinds":["APPEARED"],"groupingSeconds":3600,
                         "scope":{"cameraIds":["nowhere"]},"enabled":false,"clearAfterSeconds":1200}""").put("/api/v1/rules/" + seen.rule().id()).then().statusCode(anyOf(is(200), is(201)));
        alerts.raise(List.of(seen));
        dismiss(seen.id());

        assertThat(seenAt(seen, START.plusSeconds(1199))).isZero();
        assertThat(seenAt(seen, START.plusSeconds(1199 + 1200))).isEqualTo(1);
    }

    private AlertCandidate raised() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));
        return seen;
    }

    /** Half an hour later, to which nobody has looked; returns when that was. */
    private Instant expired() {
        clock.advance(Duration.ofMinutes(30));
        QuarkusTransaction.requiringNew().call(expiry::expireDue);
        return clock.instant();
    }

    private int seenAt(AlertCandidate seen, Instant at) {
        clock.set(at);
        return alerts.raise(List.of(alerts.again(seen)));
    }

    private static void dismiss(UUID alert) {
        investigator()
                .body("{\"reason\":\"ANIMAL\"}")
                .post("/api/v1/alerts/" + alert + "/dismiss")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(UUID alert) {
        return investigator().get("/api/v1/alerts/" + alert).then().statusCode(200);
    }
}
