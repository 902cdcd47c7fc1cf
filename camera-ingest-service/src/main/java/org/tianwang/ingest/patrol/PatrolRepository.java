package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.PatrolKind;
import org.tianwang.contracts.sky.PatrolStatus;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** The rows of patrols. */
@ApplicationScoped
class PatrolRepository {
    private static final int MOST_FINDINGS = 200;

    private final EntityManager entities;

    PatrolRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Optional<PatrolPlan> plan(UUID id) {
        return Optional.ofNullable(entities.find(PatrolPlan.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PatrolRound> round(UUID id) {
        return Optional.ofNullable(entities.find(PatrolRound.class, id));
    }

    /** Two who act on one round come one after the other. */
    Optional<PatrolRound> lockedRound(UUID id) {
        return Optional.ofNullable(entities.find(PatrolRound.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<PatrolFinding> finding(UUID id) {
        return Optional.ofNullable(entities.find(PatrolFinding.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<PatrolCheck> checks(UUID roundId) {
        return entities.createQuery(
                        "select c from PatrolCheck c where c.roundId = :round order by c.position", PatrolCheck.class)
                .setParameter("round", roundId)
                .setMaxResults(200)
                .getResultList();
    }

    List<PatrolFinding> findings(UUID roundId) {
        return entities.createQuery(
                        "select f from PatrolFinding f where f.roundId = :round order by f.notedAt, f.id",
                        PatrolFinding.class)
                .setParameter("round", roundId)
                .setMaxResults(MOST_FINDINGS)
                .getResultList();
    }

    boolean isRunningByItself(UUID planId) {
        return entities.createQuery(
                                "select count(r) from PatrolRound r where r.planId = :plan and r.status = :running"
                                        + " and r.kind = :kind",
                                Long.class)
                        .setParameter("plan", planId)
                        .setParameter("running", PatrolStatus.RUNNING)
                        .setParameter("kind", PatrolKind.AUTOMATIC)
                        .getSingleResult()
                > 0;
    }

    /** Locked; those which another instance has just now are passed over. */
    @SuppressWarnings("unchecked")
    List<PatrolPlan> due(Instant now, int most) {
        return entities.createNativeQuery("""
                        SELECT * FROM patrol_plan WHERE next_due <= :now
                        ORDER BY next_due LIMIT :most FOR UPDATE SKIP LOCKED""", PatrolPlan.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<PatrolRound> dueRounds(Instant now, int most) {
        return entities.createNativeQuery("""
                        SELECT * FROM patrol_round WHERE status = 'RUNNING' AND next_step_at <= :now
                        ORDER BY next_step_at LIMIT :most FOR UPDATE SKIP LOCKED""", PatrolRound.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    List<PatrolPlan> plans(Jurisdiction jurisdiction, PageQuery page) {
        Filter filter = new Filter().and("e.removedAt is null").within(jurisdiction);
        page.cursor().ifPresent(c -> filter.and("(e.createdAt > :time or (e.createdAt = :time and e.id > :id))")
                .set("time", c.time())
                .set("id", c.id()));
        return filter.query(PatrolPlan.class, "e.createdAt, e.id", page);
    }

    /** Newest first; of one plan, or of all. */
    List<PatrolRound> rounds(UUID planId, PatrolStatus status, Jurisdiction jurisdiction, PageQuery page) {
        Filter filter = new Filter().within(jurisdiction);
        if (planId != null) {
            filter.and("e.planId = :plan").set("plan", planId);
        }
        if (status != null) {
            filter.and("e.status = :status").set("status", status);
        }
        page.cursor().ifPresent(c -> filter.and("(e.startedAt < :time or (e.startedAt = :time and e.id < :id))")
                .set("time", c.time())
                .set("id", c.id()));
        return filter.query(PatrolRound.class, "e.startedAt desc, e.id desc", page);
    }

    /** Conditions of a list. A row without a township is the county's. */
    private final class Filter {
        private final List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> values = new HashMap<>();

        Filter and(String condition) {
            conditions.add(condition);
            return this;
        }

        Filter set(String name, Object value) {
            values.put(name, value);
            return this;
        }

        Filter within(Jurisdiction jurisdiction) {
            return jurisdiction.county()
                    ? this
                    : and("e.townshipCode in :townships").set("townships", jurisdiction.townships());
        }

        <T> List<T> query(Class<T> type, String order, PageQuery page) {
            TypedQuery<T> query = entities.createQuery(
                    "select e from " + type.getSimpleName() + " e where " + String.join(" and ", conditions)
                            + " order by " + order,
                    type);
            values.forEach(query::setParameter);
            return query.setMaxResults(page.limit()).getResultList();
        }
    }
}
