package org.tianwang.alert.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskTimedOut;

/**
 * Times out tasks that no crew has answered. The timer is the row itself, so nothing is forgotten over a restart. Each
 * task has a transaction of its own, which takes the incident's lock and looks again: two instances, or a crew that
 * answers at the last moment, cannot both win, and one that fails does not hold up the others.
 */
@ApplicationScoped
public class AnswerWatch {

    private static final Logger LOG = Logger.getLogger(AnswerWatch.class);
    private static final int BATCH = 100;

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskJournal journal;
    private final NextOffer next;
    private final Clock clock;

    AnswerWatch(TaskRepository tasks, TaskAccess access, TaskJournal journal, NextOffer next, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.journal = journal;
        this.next = next;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.tasks.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        timeOutDue();
    }

    /** Returns how many timed out. */
    int timeOutDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> tasks.unanswered(now, BATCH));
        int timedOut = 0;
        for (UUID id : due) {
            timedOut += timeOut(id, now) ? 1 : 0;
        }
        return timedOut;
    }

    private boolean timeOut(UUID id, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> timeOutLocked(id, now));
        } catch (RuntimeException e) {
            LOG.errorf(e, "task not timed out, tried again task=%s", id);
            return false;
        }
    }

    private boolean timeOutLocked(UUID id, Instant now) {
        TaskAccess.Found found = access.lock(id);
        Task task = found.task();
        if (task.status != TaskStatus.ISSUED || task.answerBy == null || task.answerBy.isAfter(now)) {
            return false;
        }
        task.timeOut(now);
        journal.write(
                task, found.incident(), TaskJournal.Step.by("CLOCK", "answer clock", now, null, TaskTimedOut::new));
        next.after(task, found.incident(), now);
        return true;
    }
}
