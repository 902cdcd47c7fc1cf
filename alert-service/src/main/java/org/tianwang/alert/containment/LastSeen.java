package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.Plates;

/** The newest sighting of a plate that has a place; answered by the index on the folded plate. */
@ApplicationScoped
class LastSeen {

    private final EntityManager entities;

    LastSeen(EntityManager entities) {
        this.entities = entities;
    }

    /** Where and when. */
    record Seen(GeoPoint place, Instant at) {}

    Optional<Seen> after(String plate, Instant since) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select lon, lat, seen_at from sighting
                        where folded = :folded and seen_at > :since and lon is not null
                        order by seen_at desc, id desc limit 1""", Object[].class)
                .setParameter("folded", Plates.fold(plate))
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .map(row -> new Seen(
                        new GeoPoint(((Number) row[0]).doubleValue(), ((Number) row[1]).doubleValue()),
                        instant(row[2])))
                .findFirst();
    }

    private static Instant instant(Object value) {
        return value instanceof Instant instant ? instant : ((java.time.OffsetDateTime) value).toInstant();
    }
}
