package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.tianwang.alert.query.Conditions;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Watch-list entries in the database. */
@ApplicationScoped
public class WatchRepository {

    private static final int FETCH = 5_000;
    private static final String IN_FORCE = """
            select id, plate, severity, township_code, valid_from, valid_to, grouping_seconds
            from watch_entry where status = 'ACTIVE'""";

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

    /** What an alert rests on, and the townships that have it; null among them is the county. */
    record Lead(UUID entryId, List<String> townships) {}

    Optional<Lead> leadOf(UUID alertId) {
        List<Object[]> found = entities.createNativeQuery("""
                        select watch_entry_id, array_prepend(township_code, also_seen_in) from alert
                        where id = :id and watch_entry_id is not null""", Object[].class)
                .setParameter("id", alertId)
                .getResultList();
        return found.stream().findFirst().map(row -> new Lead((UUID) row[0], Arrays.asList((String[]) row[1])));
    }

    void add(WatchEntry entry) {
        entities.persist(entry);
    }

    List<WatchEntry> list(WatchFilter filter, Jurisdiction jurisdiction, PageQuery page) {
        return new Conditions()
                .and("e.status in :status", "status", filter.statuses())
                .and("e.plate = :plate", "plate", filter.plate())
                .and("e.batchId = :batch", "batch", filter.batchId())
                .and("(e.status = :waiting or e.renewal.to is not null)", "waiting", waiting(filter))
                .within(jurisdiction)
                .newest(entities, WatchEntry.class, "requestedAt", page);
    }

    private static WatchStatus waiting(WatchFilter filter) {
        return filter.waiting() ? WatchStatus.REQUESTED : null;
    }

    /** Whether the same case already looks out for the plate, or has asked to. */
    boolean isThere(String plate, String caseNumber) {
        return !entities.createQuery(
                        "select e.id from WatchEntry e where e.plate = :plate and e.caseNumber = :case"
                                + " and e.status in :open",
                        UUID.class)
                .setParameter("plate", plate)
                .setParameter("case", caseNumber)
                .setParameter("open", List.of(WatchStatus.REQUESTED, WatchStatus.ACTIVE))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What waits of an import, locked in the order of ids. */
    List<WatchEntry> lockWaiting(UUID batchId, int limit) {
        return entities.createQuery(
                        "select e from WatchEntry e where e.batchId = :batch and e.status = :requested order by e.id",
                        WatchEntry.class)
                .setParameter("batch", batchId)
                .setParameter("requested", WatchStatus.REQUESTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Entries whose time is over, locked; those that somebody is deciding on just now are left for the next time. */
    @SuppressWarnings("unchecked")
    List<WatchEntry> due(Instant now, int limit) {
        return entities.createNativeQuery("""
                        select * from watch_entry where status in ('REQUESTED', 'ACTIVE') and valid_to <= :now
                        order by valid_to limit :limit for update skip locked""", WatchEntry.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * Everything in force, read row by row past the persistence context: a list can have millions of entries, and as
     * entities they would not fit. Within a transaction, or the driver would read all rows at once.
     */
    PlateIndex inForce() {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement count =
                            connection.prepareStatement("select count(*) from watch_entry where status = 'ACTIVE'");
                    ResultSet rows = count.executeQuery()) {
                rows.next();
                return read(connection, rows.getInt(1));
            }
        });
    }

    private static PlateIndex read(Connection connection, int expected) throws SQLException {
        PlateIndex.Builder index = new PlateIndex.Builder(expected);
        try (PreparedStatement select = connection.prepareStatement(IN_FORCE)) {
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    index.add(new WatchedPlate(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Severity.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getInt(7)));
                }
            }
        }
        return index.build();
    }
}
