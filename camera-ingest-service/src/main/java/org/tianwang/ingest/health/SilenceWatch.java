package org.tianwang.ingest.health;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Notices cameras that nobody reads any more: an instance died, or all of them were down. Whichever instance is alive
 * says so; a health row must not claim that a camera is online because nobody was there to see it fail.
 */
@ApplicationScoped
public class SilenceWatch {
    private static final Logger LOG = Logger.getLogger(SilenceWatch.class);
    static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int BATCH = 100;

    private final HealthService service;
    private final Clock clock;

    SilenceWatch(HealthService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.silence-watch.every:20s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        int missed;
        do {
            missed = service.missWatch(clock.instant().minus(SILENCE), BATCH);
            if (missed > 0) {
                LOG.warnf("cameras that no instance reads count=%d", missed);
            }
        } while (missed == BATCH);
    }
}
