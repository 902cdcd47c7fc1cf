package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.alert.query.Conditions;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Tasks in the database. Whoever changes one holds its incident's lock. */
@ApplicationScoped
public class TaskRepository {

    /** More than any incident ever has; keeps every list bounded. */
    private static final int MOST_TASKS = 1000;

    /** A clock that was set back by more is no clock to go by. */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private final EntityManager entities;

    TaskRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Task> find(UUID id) {
        return Optional.ofNullable(entities.find(Task.class, id));
    }

    /** Reads it anew: it may have changed between being found and its incident being locked. */
    Task reread(Task task) {
        entities.refresh(task);
        return task;
    }

    void add(Task task) {
        entities.persist(task);
    }

    List<Task> ofIncidents(Collection<UUID> incidentIds) {
        return entities.createQuery(
                        "select t from Task t where t.incidentId in :ids order by t.issuedAt, t.id", Task.class)
                .setParameter("ids", incidentIds)
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    List<Task> runningIn(UUID incidentId) {
        return entities.createQuery(
                        "select t from Task t where t.incidentId = :id and t.status in :running order by t.unitId",
                        Task.class)
                .setParameter("id", incidentId)
                .setParameter("running", Lifecycle.TASK.open())
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    /** Whether a unit was sent to one of these and is not done; one that is only set aside was not sent. */
    boolean anybodyGoes(Collection<UUID> incidentIds) {
        Set<TaskStatus> going = EnumSet.copyOf(Lifecycle.TASK.open());
        going.remove(TaskStatus.RESERVED);
        return !entities.createQuery(
                        "select t.id from Task t where t.incidentId in :ids and t.status in :going", UUID.class)
                .setParameter("ids", incidentIds)
                .setParameter("going", going)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether a crew was on scene, be it there still or done. */
    boolean anybodyCame(Collection<UUID> incidentIds) {
        return !entities.createQuery(
                        "select t.id from Task t where t.incidentId in :ids and t.arrivedAt is not null", UUID.class)
                .setParameter("ids", incidentIds)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<UUID> runningUnits(Collection<UUID> incidentIds) {
        return entities.createQuery(
                        "select distinct t.unitId from Task t where t.incidentId in :ids and t.status in :running",
                        UUID.class)
                .setParameter("ids", incidentIds)
                .setParameter("running", Lifecycle.TASK.open())
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    /** Whoever would not, or did not, go. */
    List<UUID> unitsThatDidNotGo(Collection<UUID> incidentIds) {
        return entities.createQuery(
                        "select distinct t.unitId from Task t where t.incidentId in :ids and t.status in :declined",
                        UUID.class)
                .setParameter("ids", incidentIds)
                .setParameter("declined", Set.of(TaskStatus.REFUSED, TaskStatus.TIMED_OUT))
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    /** Those that nobody has answered in time, the longest overdue first. */
    List<UUID> unanswered(Instant now, int limit) {
        return entities.createQuery(
                        "select t.id from Task t where t.status = :issued and t.answerBy <= :now order by t.answerBy",
                        UUID.class)
                .setParameter("issued", TaskStatus.ISSUED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those that were sent in a future which the clock on the wall has been set back from. */
    List<UUID> issuedAhead(Instant now, int limit) {
        return entities.createQuery(
                        "select t.id from Task t where t.status = :issued and t.issuedAt > :now and t.issuedAt < :beyond"
                                + " and t.answerBy > t.issuedAt order by t.issuedAt",
                        UUID.class)
                .setParameter("issued", TaskStatus.ISSUED)
                .setParameter("now", now)
                .setParameter("beyond", now.plus(SET_BACK))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose unit went off duty before it answered. */
    List<UUID> issuedOffDuty(int limit) {
        return entities.createQuery("""
                        select t.id from Task t, Unit u
                        where t.status = :issued and u.id = t.unitId and (u.outOfService = true or u.onShift = false)
                        order by t.issuedAt""", UUID.class)
                .setParameter("issued", TaskStatus.ISSUED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those whose unit is on its way and was taken out of service, as far as that does not stand on the timeline yet. */
    List<UUID> acceptedOutOfService(int limit) {
        return entities.createQuery("""
                        select t.id from Task t, Unit u
                        where t.status in :going and u.id = t.unitId and u.outOfService = true
                          and not exists (select 1 from TimelineEntry e
                            where e.incidentId = t.incidentId and e.subjectId = t.id and e.type = :stamp)
                        order by t.issuedAt""", UUID.class)
                .setParameter("going", Set.of(TaskStatus.ACCEPTED, TaskStatus.EN_ROUTE))
                .setParameter("stamp", NextOffer.UNIT_LOST)
                .setMaxResults(limit)
                .getResultList();
    }

    List<TaskStatus> runningOf(UUID unitId) {
        return entities.createQuery(
                        "select t.status from Task t where t.unitId = :id and t.status in :running", TaskStatus.class)
                .setParameter("id", unitId)
                .setParameter("running", Lifecycle.TASK.open())
                .setMaxResults(MOST_TASKS)
                .getResultList();
    }

    List<Task> ofUnits(Collection<UUID> unitIds, TaskFilter filter, PageQuery page) {
        return conditions(filter)
                .and("e.unitId in :units", "units", unitIds)
                .newest(entities, Task.class, "issuedAt", page);
    }

    List<Task> within(Jurisdiction jurisdiction, TaskFilter filter, PageQuery page) {
        return conditions(filter)
                .and(
                        "e.incidentId in (select i.id from Incident i where i.townshipCode in :codes)",
                        "codes",
                        jurisdiction.county() ? null : List.of(jurisdiction.codes()))
                .newest(entities, Task.class, "issuedAt", page);
    }

    private static Conditions conditions(TaskFilter filter) {
        return new Conditions()
                .and("e.status in :status", "status", filter.statuses())
                .and("e.incidentId = :incident", "incident", filter.incidentId());
    }
}
