package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.security.Jurisdiction;

/**
 * The newest sighting of a plate that has a place, in the townships for which it is asked; answered by the index on the
 * folded plate. What only looks alike (another province's plate, a B for an 8) is asked for apart: units must not be sent
 * after somebody else's vehicle.
 */
@ApplicationScoped
class LastSeen {

    private final EntityManager entities;

    LastSeen(EntityManager entities) {
        this.entities = entities;
    }

    /** Where and when, and what was read. */
    record Seen(GeoPoint place, Instant at, String plate) {

        static Seen told(GeoPoint place, Instant at) {
            return new Seen(place, at, null);
        }
    }

    /** The plate itself, read just so. */
    Optional<Seen> after(String plate, Instant since, Jurisdiction within) {
        return newest(plate, "=", since, within);
    }

    /** A plate that cameras can take for it. */
    Optional<Seen> alikeAfter(String plate, Instant since, Jurisdiction within) {
        return newest(plate, "<>", since, within);
    }

    /** The comparison is our own word, never a caller's. */
    private Optional<Seen> newest(String plate, String comparison, Instant since, Jurisdiction within) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select lon, lat, seen_at, plate from sighting
                        where folded = :folded and plate %s :plate and seen_at > :since and lon is not null
                          and (:county or township_code = any (cast(:codes as text[])))
                        order by seen_at desc, id desc limit 1""".formatted(comparison), Object[].class)
                .setParameter("folded", Plates.fold(plate))
                .setParameter("plate", plate)
                .setParameter("since", since)
                .setParameter("county", within.county())
                .setParameter("codes", within.codes())
                .getResultList();
        return rows.stream()
                .map(row -> new Seen(
                        new GeoPoint(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue()),
                        instant(row[2]),
                        (String) row[3]))
                .findFirst();
    }

    private static Instant instant(Object value) {
        return value instanceof Instant instant ? instant : ((java.time.OffsetDateTime) value).toInstant();
    }
}
