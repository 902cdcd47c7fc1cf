package org.tianwang.ingest.patrol;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Begins automatic rounds when they are due. A due plan is a row taken with {@code SKIP LOCKED}, so that of several
 * instances one begins the round; what was due while nothing ran is told as missed, each time, up to a score.
 */
@ApplicationScoped
public class PatrolClock {
    private static final int BATCH = 20;
    private static final int MOST_MISSES = 20;
    static final String NOT_RUNNING = "the platform was not running when this round was due";
    static final String STILL_WALKING = "the round before it was still being walked";

    private final PatrolRepository repository;
    private final Rounds rounds;
    private final PatrolConfig config;
    private final Clock clock;

    PatrolClock(PatrolRepository repository, Rounds rounds, PatrolConfig config, Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        while (QuarkusTransaction.requiringNew().call(this::beginDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    int beginDue() {
        Instant now = clock.instant();
        List<PatrolPlan> due = repository.due(now, BATCH);
        due.forEach(plan -> begin(plan, now));
        return due.size();
    }

    private void begin(PatrolPlan plan, Instant now) {
        List<Instant> starts = starts(plan, now);
        Instant last = starts.removeLast();
        tellMissed(plan, starts);
        if (last.plus(config.grace()).isBefore(now)) {
            rounds.miss(plan, last, NOT_RUNNING);
        } else if (repository.isRunningByItself(plan.id)) {
            rounds.miss(plan, last, STILL_WALKING);
        } else {
            rounds.startBySchedule(plan, last);
        }
        plan.dueAfter(now);
    }

    /** All starts from the one that was due to now. */
    private static List<Instant> starts(PatrolPlan plan, Instant now) {
        PatrolSchedule schedule = new PatrolSchedule(plan.schedule);
        List<Instant> starts = new ArrayList<>();
        for (Instant at = plan.nextDue;
                at != null && !at.isAfter(now);
                at = schedule.nextAfter(at).orElse(null)) {
            starts.add(at);
        }
        return starts;
    }

    /** After a long outage the newest are told one by one and the others together. */
    private void tellMissed(PatrolPlan plan, List<Instant> missed) {
        int surplus = missed.size() - MOST_MISSES;
        if (surplus > 0) {
            rounds.miss(
                    plan,
                    missed.getFirst(),
                    NOT_RUNNING + "; so were " + (surplus - 1) + " more until " + missed.get(surplus - 1));
        }
        missed.subList(Math.max(0, surplus), missed.size()).forEach(at -> rounds.miss(plan, at, NOT_RUNNING));
    }
}
