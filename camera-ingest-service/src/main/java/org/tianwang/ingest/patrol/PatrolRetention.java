package org.tianwang.ingest.patrol;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Removes rounds whose time is up, with their checks and findings; their pictures have ended long before. */
@ApplicationScoped
public class PatrolRetention {
    private static final int STEP = 500;

    private final EntityManager entities;
    private final PatrolConfig config;
    private final Clock clock;

    PatrolRetention(EntityManager entities, PatrolConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        removeExpired();
    }

    @Transactional
    int removeExpired() {
        return entities.createNativeQuery("DELETE FROM patrol_round WHERE id IN (SELECT id FROM patrol_round"
                        + " WHERE ended_at < :before ORDER BY ended_at LIMIT " + STEP + ")")
                .setParameter("before", clock.instant().minus(config.keep()))
                .executeUpdate();
    }
}
