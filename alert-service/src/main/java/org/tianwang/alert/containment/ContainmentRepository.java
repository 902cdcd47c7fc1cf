package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.query.RowLock;
import org.tianwang.platform.page.PageQuery;

/** Containments in the database. */
@ApplicationScoped
class ContainmentRepository {

    private static final long STARTING = 0x7469616E636F6E74L;

    private final EntityManager entities;

    ContainmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ContainmentRow> find(UUID id) {
        return Optional.ofNullable(entities.find(ContainmentRow.class, id));
    }

    /** Takes the row's lock, with what is in the database now. */
    Optional<ContainmentRow> lock(UUID id) {
        return RowLock.take(entities, ContainmentRow.class, id);
    }

    void add(ContainmentRow row) {
        entities.persist(row);
        entities.flush();
    }

    List<ContainmentRow> of(Collection<UUID> incidents, PageQuery page) {
        return new Conditions()
                .and("e.incidentId in :incidents", "incidents", incidents)
                .newest(entities, ContainmentRow.class, "createdAt", page);
    }

    /** Those still running, the ones computed longest ago first. */
    List<UUID> running(int limit) {
        return entities.createQuery(
                        "select c.id from ContainmentRow c where c.status = :active order by c.computedAt", UUID.class)
                .setParameter("active", ContainmentStatus.ACTIVE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Until the end of the transaction nobody else starts one, so that a burst cannot pass the bound. */
    void oneStartAtATime() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", STARTING)
                .getSingleResult();
    }

    /** How many run. */
    record Running(long ofIncident, long all) {}

    Running runningBeside(UUID incidentId) {
        Object[] counts = entities.createQuery("""
                        select count(case when c.incidentId = :incident then 1 end), count(c)
                        from ContainmentRow c where c.status = :active""", Object[].class)
                .setParameter("incident", incidentId)
                .setParameter("active", ContainmentStatus.ACTIVE)
                .getSingleResult();
        return new Running((Long) counts[0], (Long) counts[1]);
    }

    boolean isDue(ContainmentRow row, Instant before) {
        return row.computedAt == null || row.computedAt.isBefore(before);
    }
}
