package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.query.RowLock;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Incidents in the database. */
@ApplicationScoped
public class IncidentRepository {

    /** More duplicates than anybody reports; keeps the list bounded. */
    private static final int MOST_MERGED = 1000;

    private static final long MERGING = 0x7469616E6D657267L;

    /** As many as are opened in a county within an hour on its worst day. */
    private static final int MOST_COMPARED = 200;

    private final EntityManager entities;

    IncidentRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Incident> find(UUID id) {
        return Optional.ofNullable(entities.find(Incident.class, id));
    }

    /** Takes the row's lock until the end of the transaction, with what is in the database now. */
    Optional<Incident> lock(UUID id) {
        return RowLock.take(entities, Incident.class, id);
    }

    /** Those that duplicate each of these, oldest first. */
    Map<UUID, List<UUID>> mergedInto(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select i.mergedInto, i.id from Incident i where i.mergedInto in :ids order by i.openedAt, i.id",
                        Object[].class)
                .setParameter("ids", ids)
                .setMaxResults(MOST_MERGED)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** The incident with all that was merged into it: one matter. */
    List<UUID> family(UUID id) {
        List<UUID> all = new ArrayList<>(mergedInto(List.of(id)).getOrDefault(id, List.of()));
        all.addFirst(id);
        return all;
    }

    /** Which incident it duplicates, read past what this session may have loaded. */
    Optional<UUID> survivorOf(UUID id) {
        return entities.createQuery(
                        "select i.mergedInto from Incident i where i.id = :id and i.mergedInto is not null", UUID.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Until the end of the transaction nobody else merges or parts anything. */
    void oneMergeAtATime() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)", Object.class)
                .setParameter("lock", MERGING)
                .getSingleResult();
    }

    /** What was merged into this one, and by which way. */
    MergeTree mergeTree(UUID survivor) {
        return new MergeTree(entities
                .createQuery("select i.id, i.mergedVia from Incident i where i.mergedInto = :id", Object[].class)
                .setParameter("id", survivor)
                .setMaxResults(MOST_MERGED)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }

    /** The duplicates of an incident under their locks, to be taken before its own. */
    List<Incident> lockMergedInto(UUID id) {
        return mergeTree(id).deepestFirst().stream()
                .flatMap(duplicate -> lock(duplicate).stream())
                .filter(duplicate -> id.equals(duplicate.mergedInto))
                .toList();
    }

    /** Those not over that were opened about a time, the newest first. */
    List<Incident> openedAround(Instant at, Duration apart, Jurisdiction jurisdiction) {
        return new Conditions()
                .and("e.openedAt >= :from", "from", at.minus(apart))
                .and("e.openedAt <= :to", "to", at.plus(apart))
                .and("e.status in :status", "status", Lifecycle.INCIDENT_RUNNING)
                .within(jurisdiction)
                .newest(entities, Incident.class, "openedAt", PageQuery.first(MOST_COMPARED));
    }

    void flush() {
        entities.flush();
    }

    void add(Incident incident) {
        entities.persist(incident);
    }

    List<Incident> all(Collection<UUID> ids) {
        return entities.createQuery("select i from Incident i where i.id in :ids", Incident.class)
                .setParameter("ids", ids)
                .setMaxResults(Math.max(1, ids.size()))
                .getResultList();
    }

    List<Incident> list(IncidentFilter filter, Jurisdiction jurisdiction, PageQuery page) {
        return new Conditions()
                .and("e.status in :status", "status", filter.statuses())
                .and("e.severity in :severity", "severity", filter.severities())
                .and("e.openedAt >= :since", "since", filter.since())
                .within(jurisdiction)
                .newest(entities, Incident.class, "openedAt", page);
    }
}
