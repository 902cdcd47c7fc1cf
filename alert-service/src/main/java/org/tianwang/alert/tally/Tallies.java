package org.tianwang.alert.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tianwang.platform.database.RoundTrip;

/**
 * Counts what becomes of alerts. Whoever counts only adds a row to the deltas, in his own transaction, so that nobody
 * waits for a busy rule's day; a job folds them into days every two seconds, which is how far figures lag behind.
 */
@ApplicationScoped
public class Tallies {

    private static final int BATCH = 10_000;

    private final EntityManager entities;
    private final Clock clock;

    Tallies(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Adds what a statement of the present transaction is to count; nothing of it can have expired yet. */
    public void add(RoundTrip trip, Collection<Tally> tallies) throws SQLException {
        Map<String, Tally> merged = new TreeMap<>();
        tallies.forEach(tally -> merged.merge(tally.key(), tally, Tally::plus));
        Collection<Tally> rows = merged.values();
        if (rows.isEmpty()) {
            return;
        }
        trip.add("""
                        insert into alert_tally_delta (kind, subject, day, alerts, hits, confirmed, false_alarms)
                        select * from unnest(?::text[], ?::text[], ?::date[], ?::int[], ?::bigint[], ?::int[],
                                             ?::int[])""")
                .array("text", rows, tally -> tally.kind().name())
                .array("text", rows, Tally::subject)
                .array("date", rows, tally -> tally.day().toString())
                .array("int4", rows, Tally::alerts)
                .array("int8", rows, Tally::hits)
                .array("int4", rows, Tally::confirmed)
                .array("int4", rows, Tally::falseAlarms);
    }

    /** Adds one to the present transaction. */
    public void add(Tally tally) {
        entities.createNativeQuery("""
                        insert into alert_tally_delta (kind, subject, day, alerts, hits, confirmed, false_alarms, expired)
                        values (:kind, :subject, cast(:day as date), :alerts, :hits, :confirmed, :false, :expired)""")
                .setParameter("kind", tally.kind().name())
                .setParameter("subject", tally.subject())
                .setParameter("day", tally.day().toString())
                .setParameter("alerts", tally.alerts())
                .setParameter("hits", tally.hits())
                .setParameter("confirmed", tally.confirmed())
                .setParameter("false", tally.falseAlarms())
                .setParameter("expired", tally.expired())
                .executeUpdate();
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        while (QuarkusTransaction.requiringNew().call(this::foldBatch) > 0) {
            // there may be more
        }
    }

    /** Folds one batch; returns how many days it has changed. Taken and added in one statement, so none counts twice. */
    int foldBatch() {
        return entities.createNativeQuery("""
                        with taken as (
                            delete from alert_tally_delta where id in (
                                select id from alert_tally_delta order by id limit :batch for update skip locked)
                            returning *)
                        insert into alert_tally (kind, subject, day, alerts, hits, confirmed, false_alarms, expired)
                        select kind, subject, day, sum(alerts), sum(hits), sum(confirmed), sum(false_alarms), sum(expired)
                        from taken group by kind, subject, day order by kind, subject, day
                        on conflict (kind, subject, day) do update set
                            alerts = alert_tally.alerts + excluded.alerts,
                            hits = alert_tally.hits + excluded.hits,
                            confirmed = alert_tally.confirmed + excluded.confirmed,
                            false_alarms = alert_tally.false_alarms + excluded.false_alarms,
                            expired = alert_tally.expired + excluded.expired""").setParameter("batch", BATCH).executeUpdate();
    }

    /** The last so many days of each subject, today included; a subject without any is left out. */
    public Map<String, Outcomes> of(TallyKind kind, Collection<String> subjects, int days) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("""
                        select subject, sum(alerts), sum(hits), sum(confirmed), sum(false_alarms), sum(expired) from alert_tally
                        where kind = :kind and subject = any(:subjects) and day >= cast(:from as date)
                        group by subject""", Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("subjects", subjects.toArray(String[]::new))
                .setParameter("from", first(days).toString())
                .getResultList();
        Map<String, Outcomes> found = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            found.put((String) columns[0], outcomes(columns, 1));
        }
        return found;
    }

    LocalDate first(int days) {
        return TallyDay.of(clock.instant()).minusDays(days - 1L);
    }

    static Outcomes outcomes(Object[] columns, int from) {
        return Outcomes.of(
                number(columns[from]),
                number(columns[from + 1]),
                number(columns[from + 2]),
                number(columns[from + 3]),
                number(columns[from + 4]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
