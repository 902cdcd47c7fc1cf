package org.tianwang.alert.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.tianwang.alert.revision.Revisions;

/**
 * Brings the timers of {@link AlertClearing} forward when an alert is to clear sooner than it was when they were set: a timer
 * that comes too early is pushed on when it is due, but nobody looks at one that comes too late. So it is after a rule
 * was changed, and after a start, when the service's own time may be another one. Timers are locked in the order of the
 * intake's; what it just holds is seen with the next change.
 */
@ApplicationScoped
public class SoonerClearing {

    private static final int BATCH = 1000;
    private static final long NEVER = -1;

    private final EntityManager entities;
    private final AlertClearing clearing;
    private final Revisions revisions;
    private long seen = NEVER;

    SoonerClearing(EntityManager entities, AlertClearing clearing, Revisions revisions) {
        this.entities = entities;
        this.clearing = clearing;
        this.revisions = revisions;
    }

    @Scheduled(every = "${tianwang.alert.clearing-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        long now = QuarkusTransaction.requiringNew().call(() -> revisions.current(Revisions.RULES));
        if (now == seen) {
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::bringForward) == BATCH) {
            // a full batch means that there may be more
        }
        seen = now;
    }

    /** Returns how many timers of one batch there were. */
    int bringForward() {
        return entities.createNativeQuery("""
                        with sooner as (
                            select c.alert_id, greatest(a.last_seen_at, a.raised_at)
                                + make_interval(secs => coalesce(r.clear_after_seconds, :quiet)) as due_at
                            from alert_clearing c join alert a on a.id = c.alert_id left join rule r on r.id = a.rule_id
                            where c.due_at > greatest(a.last_seen_at, a.raised_at)
                                + make_interval(secs => coalesce(r.clear_after_seconds, :quiet))
                            order by c.alert_id limit :batch for update of c skip locked)
                        update alert_clearing c set due_at = sooner.due_at from sooner
                        where c.alert_id = sooner.alert_id""")
                .setParameter("quiet", AlertUpsert.seconds(clearing.quiet()))
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
