package org.tianwang.population.gridalert;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.tianwang.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "population"))
class GridAlertRetentionTest {

    @Inject
    AlertCopies copies;

    @Inject
    GridAlertConfig config;

    @Inject
    Session database;

    @Test
    void shouldRemoveAnAlertOneMillisecondAfterItsTimeAndNotBefore() {
        Instant raised = Instant.parse("2020-05-01T00:00:00Z");
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> copies.keep(AlertCopy.of(
                        AlertFixtures.raised().id(id).raisedAt(raised).view())));
        Instant deadline = raised.plus(config.retention());

        retentionAt(deadline).expire();
        assertThat(exists(id)).isTrue();

        retentionAt(deadline.plus(Duration.ofMillis(1))).expire();
        assertThat(exists(id)).isFalse();
    }

    private GridAlertRetention retentionAt(Instant now) {
        return new GridAlertRetention(copies, config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private boolean exists(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        database.createNativeQuery("SELECT count(*) FROM alert_copy WHERE alert_id = :id", Long.class)
                                        .setParameter("id", id)
                                        .getSingleResult()
                                == 1);
    }
}
