package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.query.Conditions;
import org.tianwang.alert.query.RowLock;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Units in the database. */
@ApplicationScoped
public class UnitRepository {

    private final EntityManager entities;

    UnitRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Unit> find(UUID id) {
        return Optional.ofNullable(entities.find(Unit.class, id));
    }

    /** Takes the row's lock until the end of the transaction, with what is in the database now. */
    Optional<Unit> lock(UUID id) {
        return RowLock.take(entities, Unit.class, id);
    }

    /** Those of these ids or devices, locked in the order of their ids. */
    List<Unit> lockForPositions(List<UUID> ids, List<String> devices) {
        return entities.createNativeQuery("""
                        select * from unit where id = any(:ids) or device_id = any(cast(:devices as text[]))
                        order by id limit 2000 for update""", Unit.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("devices", devices.toArray(String[]::new))
                .getResultList();
    }

    /** Whether another unit carries this device. */
    boolean isTaken(String deviceId, UUID by) {
        return !entities.createQuery("select u.id from Unit u where u.deviceId = :device and u.id <> :by", UUID.class)
                .setParameter("device", deviceId)
                .setParameter("by", by)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Unit unit) {
        entities.persist(unit);
    }

    List<Unit> all(Collection<UUID> ids) {
        return entities.createQuery("select u from Unit u where u.id in :ids", Unit.class)
                .setParameter("ids", ids)
                .setMaxResults(Math.max(1, ids.size()))
                .getResultList();
    }

    List<Unit> list(UnitFilter filter, Jurisdiction jurisdiction, PageQuery page) {
        return new Conditions()
                .and("e.status in :status", "status", filter.statuses())
                .and("e.kind in :kind", "kind", filter.kinds())
                .and("e.onShift = :onShift", "onShift", filter.onShift())
                .and("e.outOfService = :outOfService", "outOfService", filter.outOfService())
                .within(jurisdiction)
                .newest(entities, Unit.class, "createdAt", page);
    }

    /** The units whose crew somebody belongs to. */
    List<UUID> ofCrew(String user, int limit) {
        return entities.createNativeQuery(
                        "select id from unit where crew @> cast(array[:user] as text[]) order by id limit :limit",
                        UUID.class)
                .setParameter("user", user)
                .setParameter("limit", limit)
                .getResultList();
    }
}
