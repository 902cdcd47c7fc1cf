package org.tianwang.alert.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.query.Conditions;
import org.tianwang.platform.page.PageQuery;

/** Pictures in the database. */
@ApplicationScoped
class PictureRepository {

    private final EntityManager entities;

    PictureRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<IncidentPicture> find(UUID id) {
        return Optional.ofNullable(entities.find(IncidentPicture.class, id));
    }

    void add(IncidentPicture picture) {
        entities.persist(picture);
        entities.flush();
    }

    List<IncidentPicture> of(Collection<UUID> incidents, PageQuery page) {
        return new Conditions()
                .and("e.incidentId in :incidents", "incidents", incidents)
                .newest(entities, IncidentPicture.class, "takenAt", page);
    }

    List<IncidentPicture> receivedBefore(Instant before, int limit) {
        return entities.createQuery(
                        "select p from IncidentPicture p where p.receivedAt < :before order by p.receivedAt",
                        IncidentPicture.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(IncidentPicture picture) {
        entities.remove(picture);
    }
}
