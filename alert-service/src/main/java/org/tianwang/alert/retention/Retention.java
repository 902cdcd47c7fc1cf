package org.tianwang.alert.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.tianwang.platform.id.Ids;

/** Deletes what is past its time in small steps, so that nobody waits for it, and writes down how much it was. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final EntityManager entities;
    private final RetentionConfig config;
    private final Clock clock;

    Retention(EntityManager entities, RetentionConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        step("sighting", this::expireSightings);
        step("alert", () -> expire("alert", "raised_at", config.alerts()));
        step("stage_clock", () -> expire("stage_clock", "started_at", config.stageClocks()));
        step("watch_entry", () -> expire("watch_entry", "ended_at", config.watchEntries()));
        step("follow", () -> expire("follow", "ended_at", config.follows()));
        step("vehicle_seen", this::forgetPlaces);
        step("plate_search", () -> expire("plate_search", "closed_at", config.plateSearches()));
        step("plate_look", () -> expire("plate_look", "looked_at", config.plateLooks()));
        step("containment", () -> expire("containment", "created_at", config.containments()));
        step("caller_words", this::forgetCallersWords);
        step("rule_snooze", () -> expire("rule_snooze", "until_at", config.alerts()));
        step("alert_tally", () -> expire("alert_tally", "day", config.alerts()));
    }

    /** One kind that cannot be deleted now must not keep all others for ever; the next run tries it again. */
    private static void step(String kind, Runnable expiry) {
        try {
            expiry.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "not expired, tried again in an hour kind=%s", kind);
        }
    }

    /** The note of an incident from a phone call; whoever called may not be bound to it for ever. */
    int forgetCallersWords() {
        Instant before = clock.instant().minus(config.callersWords());
        return QuarkusTransaction.requiringNew().call(() -> {
            int forgotten = entities.createNativeQuery("""
                            update incident set note = null where id in (select id from incident
                            where source = 'PHONE' and note is not null and opened_at < :before
                            order by opened_at limit :batch for update skip locked)""")
                    .setParameter("before", before)
                    .setParameter("batch", config.batch())
                    .executeUpdate();
            if (forgotten > 0) {
                writeDown("caller_words", before, forgotten);
            }
            return forgotten;
        });
    }

    /** Where followed vehicles were, on the timelines of incidents; while a case lives on one, it stays as it is. */
    int forgetPlaces() {
        Instant before = clock.instant().minus(config.follows());
        int forgotten = 0;
        for (int step = 0; step < config.batchesPerRun(); step++) {
            int rows = QuarkusTransaction.requiringNew().call(() -> forgetPlaces(before));
            forgotten += rows;
            if (rows < config.batch()) {
                break;
            }
        }
        return forgotten;
    }

    private int forgetPlaces(Instant before) {
        int forgotten = entities.createNativeQuery("""
                        delete from timeline_entry where id in (select e.id from timeline_entry e
                        where e.kind = 'VEHICLE_SEEN' and e.at < :before and not exists (
                            select 1 from known_case k where k.incident_id = e.incident_id and k.live)
                        order by e.at limit :batch for update of e skip locked)""")
                .setParameter("before", before)
                .setParameter("batch", config.batch())
                .executeUpdate();
        if (forgotten > 0) {
            writeDown("vehicle_seen", before, forgotten);
        }
        return forgotten;
    }

    /** Whole days at once: their partitions are dropped. */
    public long expireSightings() {
        Instant before = clock.instant().minus(config.sightings());
        LocalDate day = LocalDate.ofInstant(before, ZoneOffset.UTC);
        return QuarkusTransaction.requiringNew().call(() -> {
            long deleted = ((Number)
                            entities.createNativeQuery("select drop_sightings_before(cast(:day as date))", Long.class)
                                    .setParameter("day", day.toString())
                                    .getSingleResult())
                    .longValue();
            if (deleted > 0) {
                writeDown("sighting", before, deleted);
            }
            entities.createNativeQuery("delete from sighted_plate where last_day < cast(:day as date)")
                    .setParameter("day", day.toString())
                    .executeUpdate();
            return deleted;
        });
    }

    /** Returns how many rows went. Table and column are our own words, never a caller's. */
    long expire(String table, String column, Duration keep) {
        Instant before = clock.instant().minus(keep);
        long deleted = 0;
        for (int step = 0; step < config.batchesPerRun(); step++) {
            int rows = QuarkusTransaction.requiringNew().call(() -> deleteBatch(table, column, before));
            deleted += rows;
            if (rows < config.batch()) {
                break;
            }
        }
        if (deleted > 0) {
            long total = deleted;
            QuarkusTransaction.requiringNew().run(() -> writeDown(table, before, total));
            LOG.infof("expired kind=%s rows=%d before=%s", table, deleted, before);
        }
        return deleted;
    }

    private int deleteBatch(String table, String column, Instant before) {
        return entities.createNativeQuery("delete from " + table + " where id in (select id from " + table + " where "
                        + column + " < :before order by " + column + " limit :batch for update skip locked)")
                .setParameter("before", before)
                .setParameter("batch", config.batch())
                .executeUpdate();
    }

    /** That so many of a kind went; in the transaction in which they go. */
    public void writeDown(String kind, Instant before, long deleted) {
        entities.createNativeQuery(
                        "insert into retention_run (id, kind, before, deleted, ran_at) values (:id, :kind, :before, :deleted, :at)")
                .setParameter("id", Ids.next(clock))
                .setParameter("kind", kind)
                .setParameter("before", before)
                .setParameter("deleted", deleted)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
