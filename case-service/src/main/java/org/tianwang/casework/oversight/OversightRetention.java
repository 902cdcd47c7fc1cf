package org.tianwang.casework.oversight;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets looks, reviews and matters whose time is over, in small steps; the count is all that stays. */
@ApplicationScoped
class OversightRetention {
    private static final Logger LOG = Logger.getLogger(OversightRetention.class);
    private static final int STEP = 5_000;

    private final RecordRepository records;
    private final ReviewRepository reviews;
    private final Matters matters;
    private final ActorHours hours;
    private final OversightConfig config;
    private final Clock clock;

    OversightRetention(
            RecordRepository records,
            ReviewRepository reviews,
            Matters matters,
            ActorHours hours,
            OversightConfig config,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.matters = matters;
        this.hours = hours;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tidy() {
        Instant now = clock.instant();
        long gone = reviews.forget(now.minus(config.keep()));
        gone += records.forget(now.minus(config.keep()), STEP);
        gone += matters.forget(now.minus(config.matterAfterEnd().multipliedBy(2)));
        // Twice as long as it is asked for: what lags behind is measured by the hour of the look, not by today's.
        gone += hours.forget(now.minus(config.volumeMemory().multipliedBy(2)));
        if (gone > 0) {
            LOG.infof("oversight tidied rows=%d", gone);
        }
    }
}
