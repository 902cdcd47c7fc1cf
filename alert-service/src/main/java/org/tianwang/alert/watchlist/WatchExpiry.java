package org.tianwang.alert.watchlist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Ends entries whose time is over, and requests that nobody has decided on in time. The row itself is the timer, found by
 * a partial index and taken with {@code SKIP LOCKED}. The intake does not wait for it: it compares the time of every
 * reading with the entry's end.
 */
@ApplicationScoped
public class WatchExpiry {

    private static final int BATCH = 100;

    private final WatchRepository entries;
    private final WatchJournal journal;
    private final Clock clock;

    WatchExpiry(WatchRepository entries, WatchJournal journal, Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.watchlist.expiry-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        while (QuarkusTransaction.requiringNew().call(this::expireDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /** Ends one batch; returns how many there were. */
    int expireDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<WatchEntry> due = entries.due(now, BATCH);
        due.forEach(entry -> journal.change(entry.expire(now)));
        return due.size();
    }
}
