package org.tianwang.casework.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.ops.IncidentView;

/**
 * What is still to be fetched: one row a case. Whatever is told of the incident makes it due; it goes once everything is
 * here and nothing was told meanwhile. A failure only puts it off, so that evidence is never given up.
 */
@ApplicationScoped
public class TakeoverOrders {

    private final EntityManager entities;
    private final TakeoverConfig config;
    private final Clock clock;

    TakeoverOrders(EntityManager entities, TakeoverConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    record Order(UUID caseId, UUID incidentId, long wanted, int attempts) {}

    /** An incident was told of: if it has a case, there may be a picture more. A duplicate's belong to what it points to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void told(IncidentView incident) {
        UUID of = incident.mergedInto() == null ? incident.id() : incident.mergedInto();
        entities.createNativeQuery("""
                        insert into evidence_takeover (case_id, incident_id, wanted, due_at, attempts)
                        select id, incident_id, 1, :now, 0 from case_file where incident_id = :incident
                        on conflict (case_id) do update set wanted = evidence_takeover.wanted + 1,
                          due_at = least(evidence_takeover.due_at, excluded.due_at), attempts = 0""")
                .setParameter("now", clock.instant())
                .setParameter("incident", of)
                .executeUpdate();
    }

    /** Takes the next due order for a while; whoever dies over it loses it again. */
    Optional<Order> take() {
        List<Object[]> rows = entities.createNativeQuery("""
                        update evidence_takeover set due_at = :lease, attempts = attempts + 1
                        where case_id = (select case_id from evidence_takeover where due_at <= :now
                          order by due_at limit 1 for update skip locked)
                        returning case_id, incident_id, wanted, attempts""", Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("lease", clock.instant().plus(config.lease()))
                .getResultList();
        return rows.stream()
                .map(row -> new Order(
                        (UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue(), ((Number) row[3]).intValue()))
                .findFirst();
    }

    void done(Order order) {
        int gone = entities.createNativeQuery(
                        "delete from evidence_takeover where case_id = :case and wanted = :wanted")
                .setParameter("case", order.caseId())
                .setParameter("wanted", order.wanted())
                .executeUpdate();
        if (gone == 0) {
            due(order, clock.instant());
        }
    }

    /** Later; each failure waits twice as long as the one before. */
    void putOff(Order order) {
        long factor = 1L << Math.min(order.attempts() - 1, 20);
        Duration pause = config.firstPause().multipliedBy(factor);
        due(order, clock.instant().plus(pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause));
    }

    private void due(Order order, Instant at) {
        entities.createNativeQuery("update evidence_takeover set due_at = :at where case_id = :case")
                .setParameter("at", at)
                .setParameter("case", order.caseId())
                .executeUpdate();
    }
}
