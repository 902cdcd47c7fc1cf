package org.tianwang.alert.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.tianwang.alert.query.Conditions;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Jurisdiction;

/** Sightings in the database; asked by plate and time, which the index and the partitions answer. */
@ApplicationScoped
public class SightingRepository {

    private final EntityManager entities;

    SightingRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<SightingRow> search(SearchSightingsRequest request, Jurisdiction jurisdiction, PageQuery page) {
        List<String> cameras =
                request.cameraIds() == null || request.cameraIds().isEmpty() ? null : request.cameraIds();
        return new Conditions()
                .and("e.folded = :folded", "folded", Plates.fold(request.plate()))
                .and("e.seenAt >= :from", "from", request.from())
                .and("e.seenAt < :to", "to", request.to())
                .and("e.cameraId in :cameras", "cameras", cameras)
                .and("e.townshipCode = :township", "township", request.townshipCode())
                .within(jurisdiction)
                .newest(entities, SightingRow.class, "seenAt", page);
    }
}
