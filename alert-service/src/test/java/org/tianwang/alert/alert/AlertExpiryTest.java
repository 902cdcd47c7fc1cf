package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.tally.Outcomes;
import org.tianwang.alert.tally.Tallies;
import org.tianwang.alert.tally.TallyKind;
import org.tianwang.testing.MutableClock;

@AlertTest
class AlertExpiryTest {

    /** Long past, so that no alert of another test is due. */
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);

    @Inject
    RaisedAlerts alerts;

    @Inject
    AlertExpiry expiry;

    @Inject
    Tallies tallies;

    @BeforeEach
    void standStill() {
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldExpireExactlyAfterHalfAnHourAndNotBefore() {
        UUID alert = alerts.in("T01");

        clock.set(START.plus(Duration.ofMinutes(30)).minusMillis(1));
        expire();
        assertThat(status(alert)).isEqualTo("OPEN");

        clock.set(START.plus(Duration.ofMinutes(30)));
        expire();
        assertThat(status(alert)).isEqualTo("EXPIRED");
        investigator().post("/api/v1/alerts/" + alert + "/confirm").then().statusCode(409);
    }

    @Test
    void shouldLeaveAnAlertThatSomebodyHasSeen() {
        clock.set(START.minus(Duration.ofDays(1)));
        UUID alert = alerts.in("T01");
        investigator().post("/api/v1/alerts/" + alert + "/acknowledge").then().statusCode(200);

        clock.advance(Duration.ofHours(2));
        expire();

        assertThat(status(alert)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void shouldCountWhatNobodyLookedAtForItsRuleAndCamera() {
        clock.set(START.minus(Duration.ofDays(20)));
        AlertCandidate ignored = alerts.candidate("T01");
        alerts.raise(List.of(ignored));
        clock.advance(Duration.ofMinutes(30));
        expire();

        Outcomes expected = new Outcomes(1, 1, 0, 0, 1, null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(outcomes(TallyKind.RULE, ignored.rule().id().toString())).isEqualTo(expected);
            assertThat(outcomes(TallyKind.CAMERA, ignored.first().cameraId())).isEqualTo(expected);
        });
    }

    private Outcomes outcomes(TallyKind kind, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tallies.of(kind, List.of(subject), 7))
                .get(subject);
    }

    private void expire() {
        QuarkusTransaction.requiringNew().call(expiry::expireDue);
    }

    private static String status(UUID alert) {
        return investigator().get("/api/v1/alerts/" + alert).path("status");
    }
}
