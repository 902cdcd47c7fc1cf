package org.tianwang.casework.oversight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Forgets looks, reviews and matters whose time is over, in small steps; the count is all that stays. */
@ApplicationScoped
class OversightRetention {
    private static final Logger LOG = Logger.getLogger(OversightRetention.class);
    private static final int STEP = 5_000;

    /** Steps a run at most; what is left waits for the next one. */
    private static final int STEPS = 100;

    private final RecordRepository records;
    private final ReviewRepository reviews;
    private final Matters matters;
    private final Names names;
    private final ActorHours hours;
    private final OversightConfig config;
    private final Clock clock;

    OversightRetention(
            RecordRepository records,
            ReviewRepository reviews,
            Matters matters,
            Names names,
            ActorHours hours,
            OversightConfig config,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.matters = matters;
        this.names = names;
        this.hours = hours;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        Instant now = clock.instant();
        long gone = forget(() -> reviews.forget(now.minus(config.keep())));
        gone += forgetLooks(now.minus(config.keep()));
        gone += forget(() -> matters.forget(now.minus(config.matterAfterEnd().multipliedBy(2))));
        gone += forget(() -> names.forget(now.minus(config.keep())));
        // Twice as long as it is asked for: what lags behind is measured by the hour of the look, not by today's.
        gone += forget(() -> (long) hours.forget(now.minus(config.volumeMemory().multipliedBy(2))));
        if (gone > 0) {
            LOG.infof("oversight tidied rows=%d", gone);
        }
    }

    /** As fast as they come, also after a time in which nothing was tidied: a county's screens look ten times a second. */
    private long forgetLooks(Instant before) {
        long gone = 0;
        for (int step = 0; step < STEPS; step++) {
            long rows = forget(() -> records.forget(before, STEP));
            gone += rows;
            if (rows < STEP) {
                break;
            }
        }
        return gone;
    }

    private static long forget(Callable<Long> rows) {
        return QuarkusTransaction.requiringNew().call(rows);
    }
}
