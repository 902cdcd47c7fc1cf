package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.rule.CompiledRules;
import org.tianwang.alert.search.BrokenAudit;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Nobody goes back through a year of plates and leaves no trace of it. */
@AlertTest
class AlertLooksTest {

    private static final Instant START = Instant.parse("2017-03-01T00:00:00Z");
    private static final Duration DESK = Duration.ofHours(24);

    private final MutableClock clock = new MutableClock(START);
    private final String reader = "reader-" + UUID.randomUUID();

    @Inject
    RaisedAlerts alerts;

    @Inject
    EntityManager entities;

    private AlertCandidate plate;
    private String list;

    @BeforeEach
    void raise() {
        QuarkusMock.installMockForType(clock, Clock.class);
        plate = alerts.of(CompiledRules.personEnters(Severity.HIGH), alerts.candidate("T01"));
        alerts.raise(List.of(plate));
        list = "/api/v1/alerts?cameraId=" + plate.first().cameraId();
    }

    @Test
    void shouldLeaveTheDesksWorkOfADayAloneAndEnterWhatLiesBehindIt() {
        clock.set(START.plus(DESK));
        me().get(list).then().statusCode(200).body("items", hasSize(1));
        me().get("/api/v1/alerts/" + plate.id()).then().statusCode(200);
        assertThat(trail()).isEmpty();

        clock.set(START.plus(DESK).plusMillis(1));
        for (int i = 0; i < 2; i++) {
            me().get(list).then().statusCode(200).body("items[0].plate", equalTo("豫CA1Z34"));
            me().get("/api/v1/alerts/" + plate.id()).then().statusCode(200);
        }
        assertThat(trail())
                .containsExactly(
                        "PAST_ALERTS_READ alert-list all camera "
                                + plate.first().cameraId() + ", 1 with plates, raised " + START + " to " + START,
                        "PAST_ALERT_READ plate 豫CA1Z34");
    }

    @Test
    void shouldEnterAgainAfterAWhileAndEveryOtherPage() {
        clock.set(START.plus(DESK).plusSeconds(1));
        me().get(list + "&size=1").then().statusCode(200);
        me().get(list + "&size=200").then().statusCode(200);
        clock.set(START.plus(DESK).plusSeconds(1).plus(AlertLooks.ONE_LOOK));
        me().get(list + "&size=1").then().statusCode(200);

        assertThat(trail()).hasSize(3);
    }

    @Test
    void shouldEnterNothingForAlertsWithoutAPlate() {
        AlertCandidate person = alerts.candidate("T01");
        alerts.raise(List.of(person));
        clock.set(START.plus(Duration.ofDays(30)));

        me().get("/api/v1/alerts/" + person.id()).then().statusCode(200);
        me().get("/api/v1/alerts?cameraId=" + person.first().cameraId()).then().statusCode(200);

        assertThat(trail()).isEmpty();
    }

    @Test
    void shouldListAPlateThatIsOlderThanSightingsForAPurposeOnly() {
        clock.set(START.plus(Duration.ofDays(30)));
        me().get(list).then().statusCode(200).body("items", hasSize(1));

        clock.set(START.plus(Duration.ofDays(30)).plusMillis(1));
        me().get(list).then().statusCode(200).body("items", hasSize(0));
        me().get(list + "&reference=A-7").then().statusCode(400).body("errors[0].field", equalTo("reason"));
        for (int i = 0; i < 2; i++) {
            me().queryParam("reference", "A-7")
                    .queryParam("reason", "again and again")
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }

        assertThat(trail()).hasSize(3);
        assertThat(purposes())
                .containsExactly(
                        "",
                        "A-7: again and again [no such case, incident or task]",
                        "A-7: again and again [no such case, incident or task]");
    }

    @Test
    void shouldShowNothingThatCannotBeWrittenDown() throws java.sql.SQLException {
        clock.set(START.plus(Duration.ofDays(2)));
        try (BrokenAudit broken = BrokenAudit.start()) {
            me().get(list).then().statusCode(503);
            me().get("/api/v1/alerts/" + plate.id()).then().statusCode(503);
        }
        me().get(list).then().statusCode(200);
    }

    private RequestSpecification me() {
        return as(TestTokens.token(reader, List.of(Roles.INVESTIGATOR), List.of("*")));
    }

    private List<String> purposes() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select purpose from audit_entry where actor = :reader order by seq", String.class)
                .setParameter("reader", reader)
                .getResultList());
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_type || ' ' || object_id from audit_entry"
                                + " where actor = :reader order by seq",
                        String.class)
                .setParameter("reader", reader)
                .getResultList());
    }
}
