package org.tianwang.ingest.alert;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.sql.Sql;

/** Forgets alerts when alert-service forgets them. */
@ApplicationScoped
class AlertMomentRetention {
    private static final Logger LOG = Logger.getLogger(AlertMomentRetention.class);

    private final Sql sql;
    private final IngestConfig config;
    private final Clock clock;

    AlertMomentRetention(Sql sql, IngestConfig config, Clock clock) {
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        int removed = removeExpired();
        if (removed > 0) {
            LOG.infof("moments of alerts expired count=%d", removed);
        }
    }

    @Transactional
    int removeExpired() {
        return sql.update(
                "DELETE FROM alert_moment WHERE alert_id IN (SELECT alert_id FROM alert_moment WHERE last_seen_at < ?"
                        + " ORDER BY last_seen_at LIMIT 5000)",
                clock.instant().minus(config.alerts().remember()));
    }
}
