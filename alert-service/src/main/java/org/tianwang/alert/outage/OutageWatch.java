package org.tianwang.alert.outage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tianwang.alert.alert.OutageAlerts;
import org.tianwang.contracts.ops.LostCamera;

/**
 * Tells of lost cameras whose time has come. One instance at a time, under an advisory lock, because what is lost
 * together must be seen together; losses are few. A camera that was removed while it was lost is forgotten.
 */
@ApplicationScoped
public class OutageWatch {

    /** Whoever tells of losses, or of a return, holds it: what belongs together must not change meanwhile. */
    static final long LOCK = 0x7469616E6F757467L;

    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final OutageAlerts alerts;
    private final CountyOutage county;
    private final OutageConfig config;
    private final Clock clock;

    OutageWatch(EntityManager entities, OutageAlerts alerts, CountyOutage county, OutageConfig config, Clock clock) {
        this.entities = entities;
        this.alerts = alerts;
        this.county = county;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.outage.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        QuarkusTransaction.requiringNew().run(this::tellDue);
    }

    /** Returns how many losses were told of. */
    int tellDue() {
        boolean mine = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!mine) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        forgetRemoved(now);
        alerts.closeParts(now);
        Map<String, List<CameraLoss>> due = new LinkedHashMap<>();
        for (CameraLoss loss : held("l.dueAt <= :at", now)) {
            due.computeIfAbsent(String.valueOf(loss.townshipCode), township -> new ArrayList<>())
                    .add(loss);
        }
        List<List<CameraLoss>> begun = new ArrayList<>();
        int told = due.values().stream()
                .mapToInt(losses -> tell(losses, begun, now))
                .sum();
        UUID partOf = county.of(begun.stream().map(OutageWatch::begun).toList(), now);
        begun.forEach(losses -> raise(losses, true, partOf, now));
        return told;
    }

    /** Tells of a township's losses at once, or adds all it has lost to the outages that begin now. */
    private int tell(List<CameraLoss> due, List<List<CameraLoss>> begun, Instant now) {
        String township = due.getFirst().townshipCode;
        UUID running = alerts.running(township).orElse(null);
        if (running != null) {
            alerts.join(running, told(due), now);
            due.forEach(loss -> loss.alertId = running);
            return due.size();
        }
        if (lostTogether(due) < config.together()) {
            due.forEach(loss -> raise(List.of(loss), false, null, now));
            return due.size();
        }
        List<CameraLoss> all = held("l.lostAt <= :at", now).stream()
                .filter(loss -> Objects.equals(loss.townshipCode, township))
                .toList();
        begun.add(all);
        return all.size();
    }

    private void raise(List<CameraLoss> losses, boolean outage, UUID partOf, Instant now) {
        UUID alert = alerts.raise(
                told(losses),
                new OutageAlerts.Kind(
                        losses.getFirst().townshipCode, outage ? config.outage() : config.single(), outage, partOf),
                now);
        losses.forEach(loss -> loss.alertId = alert);
    }

    private static CountyOutage.Begun begun(List<CameraLoss> losses) {
        return new CountyOutage.Begun(losses.getFirst().townshipCode, told(losses));
    }

    private static List<LostCamera> told(List<CameraLoss> losses) {
        return losses.stream().map(CameraLoss::told).toList();
    }

    /**
     * How many of the township were lost within the window of one that is due, those that were told of one by one before
     * included: a power cut need not strike in one second. Those of an outage that somebody has decided are not: what is lost
     * after it is told of for itself. Their own times are compared, not ours: what we hear of late,
     * as after a restart, was lost together all the same.
     */
    private long lostTogether(List<CameraLoss> due) {
        return ((Number) entities.createNativeQuery("""
                        select max(together) from (
                            select count(*) as together from camera_loss due join camera_loss l
                              on l.township_code is not distinct from due.township_code
                              and l.lost_at between due.lost_at - make_interval(secs => :window)
                                                and due.lost_at + make_interval(secs => :window)
                            left join alert told on told.id = l.alert_id
                            where due.camera_id = any(:due) and told.rule_id is distinct from :outage group by due.camera_id) as around""", Long.class)
                        .setParameter("outage", OutageAlerts.TOGETHER)
                        .setParameter("window", config.window().toMillis() / 1000.0)
                        .setParameter(
                                "due", due.stream().map(loss -> loss.cameraId).toArray(String[]::new))
                        .getSingleResult())
                .longValue();
    }

    private List<CameraLoss> held(String when, Instant at) {
        return entities.createQuery(
                        "select l from CameraLoss l where l.alertId is null and (" + when
                                + ") order by l.lostAt, l.cameraId",
                        CameraLoss.class)
                .setParameter("at", at)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Nobody waits for a camera that was taken away: its alert hears of it as of one that is back. */
    private void forgetRemoved(Instant now) {
        List<CameraLoss> removed = entities.createNativeQuery("""
                        select l.* from camera_loss l join camera c on c.id = l.camera_id and c.removed
                        order by l.camera_id limit :most for update of l skip locked""", CameraLoss.class)
                .setParameter("most", BATCH)
                .getResultList();
        for (CameraLoss loss : removed) {
            entities.remove(loss);
            if (loss.alertId != null) {
                alerts.back(loss.alertId, loss.cameraId, now);
            }
        }
    }
}
