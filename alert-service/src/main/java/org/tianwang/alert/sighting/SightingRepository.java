package org.tianwang.alert.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tianwang.alert.query.Conditions;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Sightings in the database; asked by plate or camera and time, which the indexes and the partitions answer. */
@ApplicationScoped
public class SightingRepository {

    private final EntityManager entities;

    SightingRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<SightingRow> search(SightingScope scope, Jurisdiction jurisdiction, PageQuery page) {
        SearchSightingsRequest request = scope.request();
        return new Conditions()
                .and("e.folded in :folded", "folded", scope.folded())
                .and("e.seenAt >= :from", "from", request.from())
                .and("e.seenAt < :to", "to", request.to())
                .and("e.cameraId in :cameras", "cameras", scope.cameraIds())
                .and("e.townshipCode = :township", "township", request.townshipCode())
                .within(jurisdiction)
                .newest(entities, SightingRow.class, "seenAt", page);
    }

    /** The plates, as they were read, that match the pattern and were seen since; each found in the list of plates. */
    @SuppressWarnings("unchecked")
    List<Object[]> platesLike(PlatePattern pattern, Instant since, int limit) {
        return entities.createNativeQuery("""
                        select plate, folded from sighted_plate where folded like :pattern and last_day >= :day
                        order by folded, plate limit :limit""")
                .setParameter("pattern", pattern.like())
                .setParameter("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
                .setParameter("limit", limit)
                .getResultList();
    }
}
