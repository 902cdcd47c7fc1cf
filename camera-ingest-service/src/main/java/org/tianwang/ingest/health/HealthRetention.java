package org.tianwang.ingest.health;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Ends the ledgers of health when their time is up, in small steps; what still lasts is never removed. */
@ApplicationScoped
public class HealthRetention {
    private static final Logger LOG = Logger.getLogger(HealthRetention.class);
    private static final int STEP = 2000;

    private final EntityManager entities;
    private final HealthConfig config;
    private final Clock clock;

    HealthRetention(EntityManager entities, HealthConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        int removed = removeExpired();
        if (removed > 0) {
            LOG.infof("health ledger expired count=%d", removed);
        }
    }

    @Transactional
    int removeExpired() {
        Instant before = clock.instant().minus(config.keep());
        return remove("health_interval", "to_at", before) + remove("quality_finding", "cleared_at", before);
    }

    private int remove(String table, String column, Instant before) {
        return entities.createNativeQuery("DELETE FROM " + table + " WHERE id IN (SELECT id FROM " + table + " WHERE "
                        + column + " < :before ORDER BY " + column + " LIMIT " + STEP + ")")
                .setParameter("before", before)
                .executeUpdate();
    }
}
