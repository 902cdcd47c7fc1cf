package org.tianwang.alert.track;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Ends following by itself, when its hours or its incident are over, or when the search that it rests on was reviewed as
 * unjustified; the row is the timer.
 */
@ApplicationScoped
public class FollowWatch {

    private static final int BATCH = 100;

    private final FollowRepository follows;
    private final FollowJournal journal;
    private final Clock clock;

    FollowWatch(FollowRepository follows, FollowJournal journal, Clock clock) {
        this.follows = follows;
        this.journal = journal;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.tracks.watch-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        while (QuarkusTransaction.requiringNew().call(this::endDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /** Ends one batch; returns how many there were. */
    int endDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Follow> due = follows.due(now, BATCH);
        for (Follow follow : due) {
            if (now.isBefore(follow.endsAt) && follows.isUnjustified(follow.searchId)) {
                follow.endWithItsSearch(now);
            } else {
                follow.endByItself(now);
            }
            journal.ended(follow);
        }
        return due.size();
    }
}
