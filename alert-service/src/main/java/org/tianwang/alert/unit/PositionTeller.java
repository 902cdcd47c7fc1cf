package org.tianwang.alert.unit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.shift.ShiftPlans;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.platform.outbox.Outbox;

/**
 * Tells what the rate limit kept back, so that a unit which stops is shown where it stopped, and turns shifts that have
 * begun or ended. Rows are taken with {@code SKIP LOCKED}: several instances share the work.
 */
@ApplicationScoped
public class PositionTeller {

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final PositionConfig config;
    private final ShiftPlans plans;
    private final Outbox outbox;
    private final Clock clock;

    PositionTeller(EntityManager entities, PositionConfig config, ShiftPlans plans, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.positions.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        QuarkusTransaction.requiringNew().run(this::tellUntold);
        QuarkusTransaction.requiringNew().run(this::turnShifts);
    }

    void tellUntold() {
        Instant now = now();
        List<Unit> due = entities.createNativeQuery("""
                        select * from unit where position_untold and position_told_at <= :before
                        order by position_told_at limit :batch for update skip locked""", Unit.class)
                .setParameter("before", now.minus(config.tellEvery()))
                .setParameter("batch", BATCH)
                .getResultList();
        due.forEach(unit -> {
            unit.told(now);
            outbox.publish(new UnitChanged(unit.view()));
        });
    }

    void turnShifts() {
        Instant now = now();
        List<Unit> due = entities.createNativeQuery("""
                        select * from unit where shift_turns_at <= :now
                        order by shift_turns_at limit :batch for update skip locked""", Unit.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        Map<UUID, ShiftPlans.Kept> planned =
                plans.of(due.stream().map(unit -> unit.id).toList());
        due.forEach(unit -> {
            if (unit.shiftPlanned && planned.containsKey(unit.id)) {
                unit.follow(planned.get(unit.id).plan(), now);
            } else {
                unit.turnShift(now);
            }
            unit.version++;
            outbox.publish(new UnitChanged(unit.view()));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
