package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.query.Parameter;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Watch-list entries in the database. */
@ApplicationScoped
public class WatchRepository {

    private static final int BATCH = 1000;

    private final EntityManager entities;

    WatchRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<WatchEntry> find(UUID id) {
        return Optional.ofNullable(entities.find(WatchEntry.class, id));
    }

    /** Takes the row's lock until the end of the transaction. */
    Optional<WatchEntry> lock(UUID id) {
        return Optional.ofNullable(entities.find(WatchEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(WatchEntry entry) {
        entities.persist(entry);
    }

    List<WatchEntry> list(String status, Jurisdiction jurisdiction, PageQuery page) {
        return new Conditions()
                .and("e.status in :status", "status", Parameter.anyOf(WatchStatus.class, "status", status))
                .within(jurisdiction)
                .newest(entities, WatchEntry.class, "requestedAt", page);
    }

    /** Entries in force after the given id, in pieces. */
    List<WatchEntry> activeAfter(UUID id) {
        return entities.createQuery(
                        "select e from WatchEntry e where e.status = :active and e.id > :id order by e.id",
                        WatchEntry.class)
                .setParameter("active", WatchStatus.ACTIVE)
                .setParameter("id", id)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
