package org.tianwang.alert.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.testing.MutableClock;

@AlertTest
class RetentionTest {

    /** Before every other test's time, so that only this test's alerts are past theirs. */
    private static final Instant START = Instant.parse("2010-01-01T00:00:00Z");

    @Inject
    RaisedAlerts alerts;

    @Inject
    Retention retention;

    @Inject
    Timeline timeline;

    @Inject
    EntityManager entities;

    @Test
    void shouldForgetAnAlertAfterItsYearAndKeepTheCount() {
        MutableClock clock = new MutableClock(START);
        QuarkusMock.installMockForType(clock, Clock.class);
        UUID alert = alerts.in("T01");

        clock.set(START.plus(Duration.ofDays(365)));
        retention.run();
        assertThat(status(alert)).as("exactly a year old").isEqualTo(200);

        clock.set(START.plus(Duration.ofDays(365)).plusMillis(1));
        // The scheduled run may hold the row at this moment; what it leaves, the next one takes.
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            retention.run();
            assertThat(status(alert)).isEqualTo(404);
        });
        assertThat(counted()).isEqualTo(1L);
    }

    @Test
    void shouldForgetWhereAFollowedVehicleWasUnlessACaseLivesOnIt() {
        MutableClock clock = new MutableClock(START);
        QuarkusMock.installMockForType(clock, Clock.class);
        UUID plain = Api.incident("T01");
        UUID held = Api.incident("T01");
        String number = "WC-2016-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            List.of(plain, held).forEach(incident -> timeline.add(incident, START)
                    .by("SYSTEM", "follow")
                    .write("VEHICLE_SEEN", "豫A12345 · Gate"));
            entities.createNativeQuery("insert into known_case (number, version, incident_id, live)"
                            + " values (:number, 1, :incident, true)")
                    .setParameter("number", number)
                    .setParameter("incident", held)
                    .executeUpdate();
        });

        clock.set(START.plus(Duration.ofDays(30)));
        retention.forgetPlaces();
        assertThat(places(plain)).as("exactly thirty days old").isEqualTo(1);

        clock.set(START.plus(Duration.ofDays(30)).plusMillis(1));
        retention.forgetPlaces();
        assertThat(places(plain)).isZero();
        assertThat(places(held)).isEqualTo(1);

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update known_case set live = false where number = :number")
                        .setParameter("number", number)
                        .executeUpdate());
        retention.forgetPlaces();
        assertThat(places(held)).isZero();
    }

    private long places(UUID incident) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from timeline_entry where incident_id = :id and kind = 'VEHICLE_SEEN'",
                        Long.class)
                .setParameter("id", incident)
                .getSingleResult());
    }

    private static int status(UUID alert) {
        return investigator().get("/api/v1/alerts/" + alert).statusCode();
    }

    private long counted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        entities.createNativeQuery("select deleted from retention_run where kind = 'alert'", Long.class)
                                .getSingleResult());
    }
}
