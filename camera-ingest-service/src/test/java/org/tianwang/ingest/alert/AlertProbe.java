package org.tianwang.ingest.alert;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.testing.KafkaProbe;

/** Alerts as alert-service tells of them. */
@ApplicationScoped
public class AlertProbe {
    private final String brokers;
    private final Sql sql;

    AlertProbe(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers, Sql sql) {
        this.brokers = brokers;
        this.sql = sql;
    }

    /** Returns when this service knows of it. */
    public void raised(UUID alert, String camera, Instant from, Instant to) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            probe.send(new AlertRaised(Alerts.open(alert, camera, from, from)));
            probe.send(new AlertUpdated(Alerts.open(alert, camera, from, to)));
            await().until(() -> lastSeen(alert) != null && !lastSeen(alert).isBefore(to));
        }
    }

    private Instant lastSeen(UUID alert) {
        return sql.first(
                        "SELECT last_seen_at FROM alert_moment WHERE alert_id = ?",
                        row -> Sql.instant(row, "last_seen_at"),
                        alert)
                .orElse(null);
    }
}
