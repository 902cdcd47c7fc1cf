package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

@AlertTest
class AlertClearingTest {

    /** Long past, so that no alert of another test is due, and before that of the expiry's test. */
    private static final Instant START = Instant.parse("2018-01-01T00:00:00Z");

    private static final Duration QUIET = Duration.ofMinutes(5);

    private final MutableClock clock = new MutableClock(START);

    @Inject
    RaisedAlerts alerts;

    @Inject
    AlertClearing clearing;

    @Inject
    SoonerClearing sooner;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldClearExactlyWhenNothingWasSeenForTheWholeTimeAndNotBefore() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));

        clock.set(START.plus(QUIET).minusMillis(1));
        clear();
        assertThat(clearedAt(seen)).isNull();

        clock.set(START.plus(QUIET));
        clear();
        assertThat(clearedAt(seen)).isEqualTo(START.plus(QUIET).toString());
        assertThat(status(seen)).isEqualTo("OPEN");
    }

    @Test
    void shouldBeginAnewWithEverySighting() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));
        clock.set(START.plusSeconds(200));
        alerts.raise(List.of(alerts.again(seen)));

        clock.set(START.plusSeconds(499));
        clear();
        assertThat(clearedAt(seen)).isNull();

        clock.set(START.plusSeconds(500));
        clear();
        assertThat(clearedAt(seen)).isNotNull();
    }

    @Test
    void shouldNotClearWhatComesInLateBeforeAnybodyCouldSeeIt() {
        AlertCandidate seen = alerts.candidate("T01");
        Instant late = START.plus(Duration.ofHours(2));
        clock.set(late);
        alerts.raise(List.of(seen));

        clock.set(late.plus(QUIET).minusMillis(1));
        clear();
        assertThat(clearedAt(seen)).isNull();

        clock.set(late.plus(QUIET));
        clear();
        assertThat(clearedAt(seen)).isEqualTo(late.plus(QUIET).toString());
    }

    @Test
    void shouldTakeTheStampBackWhenItIsSeenAgainAndSetItOnceMore() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));
        clock.set(START.plus(QUIET));
        clear();

        clock.set(START.plusSeconds(400));
        alerts.raise(List.of(alerts.again(seen)));
        assertThat(clearedAt(seen)).isNull();

        clock.set(START.plusSeconds(700));
        clear();
        assertThat(clearedAt(seen)).isEqualTo(START.plusSeconds(700).toString());
    }

    @Test
    void shouldNotTakeWhatComesLateForASightingOfNow() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));
        clock.set(START.plusSeconds(100));
        alerts.raise(List.of(alerts.again(seen)));
        clock.set(START.plusSeconds(400));
        clear();

        alerts.raise(List.of(seen));

        assertThat(clearedAt(seen)).isEqualTo(START.plusSeconds(400).toString());
    }

    @Test
    void shouldLeaveADecidedAlertAsItIs() {
        AlertCandidate seen = alerts.candidate("T01");
        alerts.raise(List.of(seen));
        investigator()
                .body("{\"reason\":\"ANIMAL\"}")
                .post("/api/v1/alerts/" + seen.id() + "/dismiss")
                .then()
                .statusCode(200);

        clock.set(START.plus(QUIET));
        clear();

        assertThat(clearedAt(seen)).isNull();
    }

    @Test
    void shouldKeepToTheTimeOfTheRuleAlsoWhenItIsChangedMeanwhile() {
        AlertCandidate quick = alerts.candidate("T01");
        AlertCandidate slow = alerts.candidate("T01");
        rule(quick, 30);
        rule(slow, 30);
        alerts.raise(List.of(quick, slow));
        rule(slow, 60);

        clock.set(START.plusSeconds(30).minusMillis(1));
        clear();
        assertThat(clearedAt(quick)).isNull();
        clock.set(START.plusSeconds(30));
        clear();
        assertThat(clearedAt(quick)).isNotNull();
        assertThat(clearedAt(slow)).isNull();
        clock.set(START.plusSeconds(60));
        clear();
        assertThat(clearedAt(slow)).isNotNull();
    }

    @Test
    void shouldClearSoonerWhenTheRuleSaysSoOnlyLater() {
        AlertCandidate seen = alerts.candidate("T01");
        rule(seen, 3600);
        alerts.raise(List.of(seen));
        clock.set(START.plusSeconds(20));
        alerts.raise(List.of(alerts.again(seen)));
        rule(seen, 30);
        sooner.follow();

        clock.set(START.plusSeconds(50).minusMillis(1));
        clear();
        assertThat(clearedAt(seen)).isNull();
        clock.set(START.plusSeconds(50));
        clear();
        assertThat(clearedAt(seen)).isEqualTo(START.plusSeconds(50).toString());
    }

    private static void rule(AlertCandidate of, int clearAfterSeconds) {
        Api.admin()
                .body("""
                        {"name":"Own time","severity":"LOW","eventKinds":["APPEARED"],"groupingSeconds":60,
                         "scope":{"cameraIds":["nowhere"]},"enabled":false,"clearAfterSeconds":%d}""".formatted(clearAfterSeconds))
                .put("/api/v1/rules/" + of.rule().id())
                .then()
                .statusCode(anyOf(is(200), is(201)))
                .body("clearAfterSeconds", equalTo(clearAfterSeconds));
    }

    private void clear() {
        QuarkusTransaction.requiringNew().call(clearing::clearDue);
    }

    private static String clearedAt(AlertCandidate alert) {
        return investigator().get("/api/v1/alerts/" + alert.id()).path("clearedAt");
    }

    private static String status(AlertCandidate alert) {
        return investigator().get("/api/v1/alerts/" + alert.id()).path("status");
    }
}
