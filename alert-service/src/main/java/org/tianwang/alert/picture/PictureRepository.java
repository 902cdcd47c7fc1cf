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

    /** Those past their time and not held: a live case on their incident, or on the one it was merged into, holds them. */
    List<IncidentPicture> due(Instant before, int limit) {
        return typed(entities.createNativeQuery("""
                        select p.* from incident_picture p join incident i on i.id = p.incident_id
                        where p.received_at < :before and not exists (
                          select 1 from known_case k where k.live and k.incident_id in (i.id, i.merged_into))
                        order by p.received_at limit :limit for update of p skip locked""", IncidentPicture.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList());
    }

    @SuppressWarnings("unchecked")
    private static List<IncidentPicture> typed(List<?> rows) {
        return (List<IncidentPicture>) rows;
    }

    /** The row goes, and its file is noted as one to delete, in one transaction. */
    void remove(IncidentPicture picture) {
        entities.createNativeQuery(
                        "insert into forgotten_file (file, noted_at) values (:file, now()) on conflict do nothing")
                .setParameter("file", picture.file)
                .executeUpdate();
        entities.remove(picture);
    }

    List<String> forgottenFiles(int limit) {
        return entities.createNativeQuery(
                        "select file from forgotten_file order by noted_at, file limit :limit", String.class)
                .setParameter("limit", limit)
                .getResultList();
    }

    void fileGone(String file) {
        entities.createNativeQuery("delete from forgotten_file where file = :file")
                .setParameter("file", file)
                .executeUpdate();
    }
}
