package org.tianwang.alert.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tianwang.platform.outbox.Outbox;

/**
 * Lets requests lapse, and tells of reviews that are missing: once when they fall due, and once more each day until
 * somebody has looked. The row itself is the timer, so a restart forgets none.
 */
@ApplicationScoped
public class PlateSearchWatch {

    private static final int BATCH = 100;

    private final PlateSearchRepository searches;
    private final SearchConfig config;
    private final Outbox outbox;
    private final Clock clock;

    PlateSearchWatch(PlateSearchRepository searches, SearchConfig config, Outbox outbox, Clock clock) {
        this.searches = searches;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.search.watch-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        while (QuarkusTransaction.requiringNew().call(this::takeDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /** Takes one batch; returns how many there were. */
    int takeDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<PlateSearch> due = searches.due(now, BATCH);
        due.forEach(search -> outbox.publish(search.due(now, config.reviewWithin())));
        return due.size();
    }
}
