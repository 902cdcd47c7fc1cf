package org.tianwang.alert.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.outbox.Outbox;

/**
 * Says of an alert when nothing more is seen. That is a stamp and no state: somebody still has to decide. Timers are
 * rows, pushed on lazily, so that counting up an alert costs nothing here. The alert's lock comes before its timer's,
 * as in the intake.
 */
@ApplicationScoped
public class AlertClearing {

    private static final int BATCH = 200;
    private static final String WATCH = """
            insert into alert_clearing (alert_id, due_at)
            select alert_id, since + make_interval(secs => coalesce(r.clear_after_seconds, ?::float8))
            from unnest(?::uuid[], ?::uuid[], ?::timestamptz[]) as watched (alert_id, rule_id, since)
            left join rule r on r.id = rule_id order by 1
            on conflict (alert_id) do update set due_at = excluded.due_at""";

    private final EntityManager entities;
    private final AlertViews views;
    private final Outbox outbox;
    private final Clock clock;

    /** How long nothing must have been seen, where a rule says nothing of its own. */
    @ConfigProperty(name = "tianwang.alert.clear-after", defaultValue = "PT5M")
    Duration clearAfter;

    AlertClearing(EntityManager entities, AlertViews views, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.views = views;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How long the service waits where a rule says nothing of its own. */
    Duration quiet() {
        return clearAfter;
    }

    /**
     * Sets the timers of alerts that were just raised, or seen again after they had cleared. What comes in late, such as
     * after an outage, is not cleared before anybody could see it, nor before the rest has come in.
     */
    void watch(RoundTrip trip, Collection<Alert> alerts, Instant now) throws SQLException {
        if (alerts.isEmpty()) {
            return;
        }
        trip.add(WATCH)
                .value(AlertUpsert.seconds(clearAfter))
                .array("uuid", alerts, alert -> alert.id)
                .array("uuid", alerts, alert -> alert.ruleId)
                .array("timestamptz", alerts, alert -> latest(alert.lastSeenAt, now)
                        .toString());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Scheduled(every = "${tianwang.alert.clearing-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (QuarkusTransaction.requiringNew().call(this::clearDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /** Looks at one batch of due timers; returns how many there were. */
    int clearDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Alert> due = entities.createNativeQuery("""
                        select a.* from alert a join alert_clearing c on c.alert_id = a.id where c.due_at <= :now
                        order by c.due_at limit :batch for update of a skip locked""", Alert.class)
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        Map<UUID, Duration> own = ofRules(due);
        List<Alert> cleared = new ArrayList<>();
        List<UUID> later = new ArrayList<>();
        List<UUID> over = new ArrayList<>();
        for (Alert alert : due) {
            Duration quiet = own.getOrDefault(alert.ruleId, clearAfter);
            if (alert.isActive() && alert.lastSeenAt.plus(quiet).isAfter(now)) {
                later.add(alert.id);
                continue;
            }
            over.add(alert.id);
            if (alert.isActive()) {
                alert.clear(now);
                cleared.add(alert);
            }
        }
        push(later);
        drop(over);
        outbox.publishAll(
                views.of(cleared).values().stream().map(AlertUpdated::new).toList());
        return due.size();
    }

    /** Read when a timer is due, so that a rule that was changed holds for its running alerts too. */
    private Map<UUID, Duration> ofRules(List<Alert> alerts) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, clear_after_seconds from rule where id in (:rules) and clear_after_seconds is not null",
                        Object[].class)
                .setParameter(
                        "rules",
                        alerts.stream().map(alert -> alert.ruleId).distinct().toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> Duration.ofSeconds(((Number) row[1]).longValue())));
    }

    /** To where the last sighting, which cannot change while the alert is locked, puts them. */
    private void push(List<UUID> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        update alert_clearing c set due_at = a.last_seen_at
                            + make_interval(secs => coalesce(r.clear_after_seconds, :quiet))
                        from alert a left join rule r on r.id = a.rule_id
                        where a.id = c.alert_id and c.alert_id = any(:alerts)""")
                .setParameter("quiet", AlertUpsert.seconds(clearAfter))
                .setParameter("alerts", alerts.toArray(UUID[]::new))
                .executeUpdate();
    }

    private void drop(List<UUID> alerts) {
        if (alerts.isEmpty()) {
            return;
        }
        entities.createNativeQuery("delete from alert_clearing where alert_id = any(:alerts)")
                .setParameter("alerts", alerts.toArray(UUID[]::new))
                .executeUpdate();
    }
}
