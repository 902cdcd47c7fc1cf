package org.tianwang.alert.clock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class OverdueStagesTest {

    private static final String PATH = "/api/v1/incidents/overdue-stages";

    @Inject
    RaisedAlerts alerts;

    @Inject
    StageClockWatch watch;

    private MutableClock clock;

    @BeforeEach
    void standStill() {
        clock = new MutableClock(Instant.EPOCH);
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldTellADeskThatIsOpenedLaterWhatTheFeedHasTold() {
        Instant start = start("2014-02-03T00:00:00Z");
        UUID alert = alerts.in("T01");

        at(start.plusSeconds(14));
        overdue().body("items", hasSize(0));
        at(start.plusSeconds(15));
        overdue()
                .body("items.alertId", contains(alert.toString()))
                .body("items[0].step", equalTo(1))
                .body("items[0].clock.stage", equalTo("WARN"))
                .body("items[0].at", equalTo("2014-02-03T00:00:15Z"))
                .body("items[0].nextAt", equalTo("2014-02-03T00:00:30Z"))
                .body("items[0].townshipCode", equalTo("T01"));
        at(start.plusSeconds(30));
        at(start.plusSeconds(60));
        overdue().body("items[0].step", equalTo(3)).body("items[0].nextAt", nullValue());

        as(TestTokens.of(Roles.SUPERVISOR, "T02"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(TestTokens.of(Roles.SUPERVISOR, "T01")).get(PATH).then().body("items", hasSize(1));
        investigator().post("/api/v1/alerts/" + alert + "/acknowledge").then().statusCode(200);
        overdue().body("items.alertId", not(hasItem(alert.toString())));
    }

    @Test
    void shouldPutTheWorstFirstAndForgetWhatIsOlderThanAShift() {
        Instant start = start("2014-02-10T00:00:00Z");
        UUID old = alerts.in("T01");
        at(start.plusSeconds(15));
        at(start.plusSeconds(60));
        clock.set(start.plus(Duration.ofMinutes(1)));
        UUID fresh = alerts.in("T01");
        at(start.plusSeconds(75));

        overdue().body("items.alertId", contains(old.toString(), fresh.toString()));
        at(start.plusSeconds(15).plus(Duration.ofHours(12)));
        overdue().body("items.alertId", hasItem(old.toString()));
        at(start.plusSeconds(15).plus(Duration.ofHours(12)).plusMillis(1));
        overdue().body("items.alertId", contains(fresh.toString()));
    }

    @Test
    void shouldNotCountADuplicateWhoseClockStandsStill() {
        Instant start = start("2014-02-17T00:00:00Z");
        UUID stays = Api.incident("T01");
        UUID duplicate = Api.incident("T01");
        at(start.plusSeconds(60));
        overdue().body("items.incidentId", hasItem(duplicate.toString()));

        dispatcher()
                .body("{\"into\":\"" + stays + "\"}")
                .post("/api/v1/incidents/" + duplicate + "/merge")
                .then()
                .statusCode(200);

        overdue().body("items.incidentId", contains(stays.toString()));
    }

    @Test
    void shouldNameAStepAsItsEventDoes() {
        StageClockRow row = new StageClockRow();
        row.id = UUID.randomUUID();
        row.step = 2;

        org.assertj.core.api.Assertions.assertThat(row.breachId())
                .isEqualTo(Ids.named("breach", row.id.toString(), "2"));
    }

    private Instant start(String time) {
        clock.set(Instant.parse(time));
        return clock.instant();
    }

    private void at(Instant time) {
        clock.set(time);
        QuarkusTransaction.requiringNew().call(watch::escalateDue);
    }

    private static ValidatableResponse overdue() {
        return dispatcher().get(PATH).then().statusCode(200);
    }
}
