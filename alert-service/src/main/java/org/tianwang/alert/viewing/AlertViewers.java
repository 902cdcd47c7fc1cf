package org.tianwang.alert.viewing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Holds who has which alert open, for as long as his desk goes on saying so. The database and not memory, because two
 * desks may speak to two instances; no event, because what is on Kafka stays for days.
 */
@ApplicationScoped
public class AlertViewers {

    /** More names than anybody reads. */
    private static final int MOST = 20;

    private static final int BATCH = 1_000;

    private final EntityManager entities;
    private final ViewingConfig config;
    private final CurrentCall call;
    private final Clock clock;

    AlertViewers(EntityManager entities, ViewingConfig config, CurrentCall call, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.call = call;
        this.clock = clock;
    }

    /** The caller has it open; answers who else has. */
    @Transactional
    Page<AlertViewer> here(UUID alertId) {
        mustSee(alertId);
        Instant now = call.now();
        entities.createNativeQuery("""
                        insert into alert_viewer (alert_id, viewer, until) values (:alert, :me, :until)
                        on conflict (alert_id, viewer) do update set until = excluded.until""")
                .setParameter("alert", alertId)
                .setParameter("me", call.user())
                .setParameter("until", now.plus(config.shownFor()))
                .executeUpdate();
        return others(alertId, now);
    }

    /** The caller has closed it, or turned to another. */
    @Transactional
    void gone(UUID alertId) {
        mustSee(alertId);
        entities.createNativeQuery("delete from alert_viewer where alert_id = :alert and viewer = :me")
                .setParameter("alert", alertId)
                .setParameter("me", call.user())
                .executeUpdate();
    }

    /** Whoever said no goodbye is forgotten all the same. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> forgetBatch(clock.instant()));
    }

    int forgetBatch(Instant now) {
        return entities.createNativeQuery("""
                        delete from alert_viewer where ctid in (
                            select ctid from alert_viewer where until <= :now limit :batch for update skip locked)""")
                .setParameter("now", now)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }

    private Page<AlertViewer> others(UUID alertId, Instant now) {
        List<String> names = entities.createNativeQuery("""
                        select viewer from alert_viewer
                        where alert_id = :alert and viewer <> :me and until > :now order by viewer limit :most""", String.class)
                .setParameter("alert", alertId)
                .setParameter("me", call.user())
                .setParameter("now", now)
                .setParameter("most", MOST)
                .getResultList();
        return new Page<>(names.stream().map(AlertViewer::new).toList(), null);
    }

    /** Only who may see the alert may know who looks at it. */
    private void mustSee(UUID alertId) {
        List<String> townships = entities.createNativeQuery(
                        "select unnest(array_prepend(township_code, also_seen_in)) from alert where id = :id",
                        String.class)
                .setParameter("id", alertId)
                .getResultList();
        if (townships.isEmpty()) {
            throw new NotFoundProblem("alert", alertId);
        }
        call.mustSeeOne(townships, "alert", alertId);
    }
}
