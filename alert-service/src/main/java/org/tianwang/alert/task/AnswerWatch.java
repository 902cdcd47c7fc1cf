package org.tianwang.alert.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskTimedOut;

/**
 * Ends orders that nobody will answer: those past their time, and those whose unit has gone off duty meanwhile, which the
 * next unit need not wait for. The timer is the row itself, so nothing is forgotten over a restart. Each task has a
 * transaction of its own, which takes the incident's lock and looks again: two instances, or a crew that answers at the
 * last moment, cannot both win, and one that fails does not hold up the others.
 *
 * <p>What a crew has accepted stays with it (ADR 68): a shift that ends turns nobody round. Where the unit is out of
 * service it will not come, though; then who could go instead is proposed.
 */
@ApplicationScoped
public class AnswerWatch {

    private static final Logger LOG = Logger.getLogger(AnswerWatch.class);
    private static final int BATCH = 100;

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskJournal journal;
    private final NextOffer next;
    private final UnitDuty units;
    private final Clock clock;

    AnswerWatch(
            TaskRepository tasks, TaskAccess access, TaskJournal journal, NextOffer next, UnitDuty units, Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.journal = journal;
        this.next = next;
        this.units = units;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.tasks.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        timeOutDue();
        withdrawOffDuty();
    }

    /** Returns how many timed out. */
    int timeOutDue() {
        Instant now = now();
        int ahead =
                each(() -> tasks.issuedAhead(now, BATCH), found -> found.task().waitFromNow(now));
        if (ahead > 0) {
            LOG.warnf("the clock was set back: crews have their time to answer from now count=%d", ahead);
        }
        return each(() -> tasks.unanswered(now, BATCH), found -> timeOut(found, now));
    }

    /** Returns how many orders were taken back, or answered for, because the unit went off duty. */
    int withdrawOffDuty() {
        Instant now = now();
        return each(() -> tasks.issuedOffDuty(BATCH), found -> withdraw(found, now))
                + each(() -> tasks.acceptedOutOfService(BATCH), found -> standInFor(found, now));
    }

    private int each(Supplier<List<UUID>> due, Predicate<TaskAccess.Found> end) {
        int ended = 0;
        for (UUID id : QuarkusTransaction.requiringNew().call(due::get)) {
            try {
                ended += QuarkusTransaction.requiringNew().call(() -> end.test(access.lock(id))) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.errorf(e, "task not ended, tried again task=%s", id);
            }
        }
        return ended;
    }

    private boolean timeOut(TaskAccess.Found found, Instant now) {
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

    private boolean withdraw(TaskAccess.Found found, Instant now) {
        Task task = found.task();
        UnitDuty.Away away = units.lockAway(task.unitId).orElse(null);
        if (task.status != TaskStatus.ISSUED || away == null) {
            return false;
        }
        task.cancel(away.name(), now);
        journal.write(
                task,
                found.incident(),
                TaskJournal.Step.by("SYSTEM", "response", now, away.name(), TaskCancelled::new));
        next.after(task, found.incident(), now);
        return true;
    }

    /** Asks once more under the lock: another instance may have been here. */
    private boolean standInFor(TaskAccess.Found found, Instant now) {
        if (!tasks.acceptedOutOfService(BATCH).contains(found.task().id)) {
            return false;
        }
        next.inPlaceOf(found.task(), found.incident(), now);
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
