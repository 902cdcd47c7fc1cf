package org.tianwang.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.query.Conditions;
import org.tianwang.contracts.plates.PlateSearchStatus;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Searches that a second person has to know of, in the database. */
@ApplicationScoped
public class PlateSearchRepository {

    private final EntityManager entities;

    PlateSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<PlateSearch> find(UUID id) {
        return Optional.ofNullable(entities.find(PlateSearch.class, id));
    }

    /** Takes the row's lock until the end of the transaction. */
    Optional<PlateSearch> lock(UUID id) {
        return Optional.ofNullable(entities.find(PlateSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(PlateSearch search) {
        entities.persist(search);
    }

    /** @param requestedBy null for everybody's in the jurisdiction; somebody's own are his wherever they belong */
    List<PlateSearch> list(
            List<PlateSearchStatus> statuses, String requestedBy, Jurisdiction jurisdiction, PageQuery page) {
        Conditions conditions = new Conditions()
                .and("e.status in :status", "status", statuses)
                .and("e.requestedBy = :by", "by", requestedBy);
        if (requestedBy == null) {
            conditions.within(jurisdiction);
        }
        return conditions.newest(entities, PlateSearch.class, "requestedAt", page);
    }

    /** Rows whose time is over, locked; what somebody works on just now is left for the next time. */
    @SuppressWarnings("unchecked")
    List<PlateSearch> due(Instant now, int limit) {
        return entities.createNativeQuery("""
                        select * from plate_search where due_at <= :now
                        order by due_at limit :limit for update skip locked""", PlateSearch.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
