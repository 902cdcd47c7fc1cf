package org.tianwang.alert.clock;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hibernate.jpa.HibernateHints;
import org.jboss.logging.Logger;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.ops.StageBreached;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.outbox.Outbox;

/**
 * Escalates what is not done in time. Due rows are taken with {@code SKIP LOCKED}, so several instances share the work
 * and each step is told once; a row that is just being stopped is left alone. Clocks follow the clock on the wall when it
 * is set back, and steps that fell due while nobody could tell of them are told one after the other, at the table's pace.
 */
@ApplicationScoped
public class StageClockWatch {

    private static final Logger LOG = Logger.getLogger(StageClockWatch.class);
    private static final int BATCH = 1000;

    /** Two instances' clocks may differ by less; a clock that was set back by more is no clock to go by. */
    private static final Duration DIFFER = Duration.ofMinutes(1);

    private static final Duration SET_BACK = Duration.ofDays(1);

    private static final String ESCALATE = """
            update stage_clock set step = told.step, breached_at = told.breached_at,
                next_escalation = told.next_escalation
            from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::timestamptz[])
                 as told (id, step, breached_at, next_escalation)
            where stage_clock.id = told.id""";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final StageClockPolicy policy;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Clock clock;

    StageClockWatch(
            EntityManager entities,
            AgroalDataSource database,
            StageClockConfig table,
            Outbox outbox,
            Timeline timeline,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.policy = new StageClockPolicy(table);
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.clocks.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        int ahead = QuarkusTransaction.requiringNew().call(this::setRight);
        if (ahead > 0) {
            LOG.warnf("the clock was set back: stage clocks begin anew count=%d", ahead);
        }
        while (QuarkusTransaction.requiringNew().call(this::escalateDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /**
     * A stage that began in the future began before the clock on the wall was set back. It would be overdue for nobody
     * until that future has passed, so its time counts from now. Returns how many there were.
     */
    int setRight() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return entities.createNativeQuery("""
                        update stage_clock set started_at = cast(:now as timestamptz),
                            due_at = due_at - (started_at - cast(:now as timestamptz)),
                            next_escalation = next_escalation - (started_at - cast(:now as timestamptz))
                        where id in (
                            select id from stage_clock
                            where next_escalation > :ahead and started_at > :ahead and started_at < :beyond
                            limit :batch for update skip locked)""")
                .setParameter("now", now)
                .setParameter("ahead", now.plus(DIFFER))
                .setParameter("beyond", now.plus(SET_BACK))
                .setParameter("batch", BATCH)
                .executeUpdate();
    }

    /** Escalates one batch by one statement, because after a stop thousands are due; returns how many clocks there were. */
    int escalateDue() {
        Instant now = clock.instant();
        List<StageClockRow> due = entities.createNativeQuery("""
                        select * from stage_clock where next_escalation <= :now
                        order by next_escalation limit :batch for update skip locked""", StageClockRow.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        if (!due.isEmpty()) {
            write(due, due.stream().map(row -> escalate(row, now)).toList());
        }
        return due.size();
    }

    private void write(List<StageClockRow> rows, List<StageBreached> told) {
        try (Connection connection = database.getConnection()) {
            RoundTrip trip = new RoundTrip(connection);
            trip.byIndex();
            trip.add(ESCALATE)
                    .array("uuid", rows, row -> row.id)
                    .array("int4", rows, row -> row.step)
                    .array("timestamptz", rows, row -> row.breachedAt.toString())
                    .array("timestamptz", rows, row -> Objects.toString(row.nextEscalation, null));
            outbox.insert(trip, told);
            trip.run();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write down which stages are overdue", e);
        }
    }

    private StageBreached escalate(StageClockRow row, Instant now) {
        row.escalated(policy.next(row.step + 1, now, row.startedAt, row.dueAt));
        note(row, now);
        return new StageBreached(
                row.breachId(),
                row.alertId,
                row.incidentId,
                row.taskId,
                row.townshipCode,
                row.view(),
                row.step,
                now,
                row.nextEscalation);
    }

    private void note(StageClockRow row, Instant now) {
        if (row.incidentId != null) {
            timeline.add(row.incidentId, now)
                    .by("CLOCK", "stage clock")
                    .about(row.taskId)
                    .write("STAGE_BREACHED", row.stage + " is overdue since " + row.dueAt + ", step " + row.step);
        }
    }
}
