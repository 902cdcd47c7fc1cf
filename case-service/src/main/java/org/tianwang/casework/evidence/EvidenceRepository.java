package org.tianwang.casework.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/** Evidence in the database. */
@ApplicationScoped
class EvidenceRepository {

    private final EntityManager entities;

    EvidenceRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Evidence> find(UUID id) {
        return Optional.ofNullable(entities.find(Evidence.class, id));
    }

    void add(Evidence evidence) {
        entities.persist(evidence);
        entities.flush();
    }

    /** Which of a case's pictures are here already. */
    Set<UUID> sourcesOf(UUID caseId) {
        return Set.copyOf(entities.createQuery(
                        "select e.sourceId from Evidence e where e.caseId = :case and e.kind = :kind", UUID.class)
                .setParameter("case", caseId)
                .setParameter("kind", Evidence.SCENE_PICTURE)
                .setMaxResults(10_000)
                .getResultList());
    }

    /** Newest first. */
    List<Evidence> of(UUID caseId, PageQuery page) {
        Cursor after = page.cursor().orElse(null);
        String from = after == null ? "" : " and (e.takenAt < :at or (e.takenAt = :at and e.id < :id))";
        var query = entities.createQuery(
                        "select e from Evidence e where e.caseId = :case" + from
                                + " order by e.takenAt desc, e.id desc",
                        Evidence.class)
                .setParameter("case", caseId)
                .setMaxResults(page.limit());
        if (after != null) {
            query.setParameter("at", after.time()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
