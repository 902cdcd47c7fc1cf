package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.query.Conditions;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Incidents in the database. */
@ApplicationScoped
public class IncidentRepository {

    /** More duplicates than anybody reports; keeps the list bounded. */
    private static final int MOST_MERGED = 1000;

    private final EntityManager entities;

    IncidentRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Incident> find(UUID id) {
        return Optional.ofNullable(entities.find(Incident.class, id));
    }

    /** Takes the row's lock until the end of the transaction. */
    Optional<Incident> lock(UUID id) {
        return Optional.ofNullable(entities.find(Incident.class, id, LockModeType.PESSIMISTIC_WRITE));
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
