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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.alert.RaisedAlerts;
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
