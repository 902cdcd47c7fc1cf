package org.tianwang.population.gridalert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes alerts whose time is over, in small steps; what is left of them is the count in the log. */
@ApplicationScoped
class GridAlertRetention {

    private static final Logger LOG = Logger.getLogger(GridAlertRetention.class);
    private static final int STEP = 1_000;

    private final AlertCopies copies;
    private final GridAlertConfig config;
    private final Clock clock;

    GridAlertRetention(AlertCopies copies, GridAlertConfig config, Clock clock) {
        this.copies = copies;
        this.config = config;
        this.clock = clock;
    }

    /** Two instances may do it at once: each row is deleted by one of them. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        Instant before = clock.instant().minus(config.retention());
        int removed = 0;
        int step;
        do {
            step = QuarkusTransaction.requiringNew().call(() -> copies.expire(before, STEP));
            removed += step;
        } while (step == STEP);
        if (removed > 0) {
            LOG.infof("grid alerts expired count=%d before=%s", removed, before);
        }
    }
}
