package org.tianwang.ingest.health;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of camera health. */
@ApplicationScoped
class HealthRepository implements PanacheRepositoryBase<CameraHealthRecord, UUID> {

    /**
     * Locked, and passed over where somebody else has them just now. A camera without a stream is read by nobody: whether
     * its device still reports is another watch's business.
     */
    List<CameraHealthRecord> silent(Instant since, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        SELECT * FROM camera_health
                        WHERE health IN ('ONLINE', 'DEGRADED') AND last_frame_at < :since
                            AND EXISTS (SELECT 1 FROM camera c WHERE c.id = camera_id AND c.stream_url IS NOT NULL)
                        ORDER BY last_frame_at LIMIT :most FOR UPDATE SKIP LOCKED""", CameraHealthRecord.class)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<UUID> takeRelearning(Collection<UUID> running) {
        return getEntityManager()
                .createNativeQuery(
                        "UPDATE camera_health SET relearn_at = NULL WHERE relearn_at IS NOT NULL AND camera_id IN :ids"
                                + " RETURNING camera_id",
                        UUID.class)
                .setParameter("ids", running)
                .getResultList();
    }
}
