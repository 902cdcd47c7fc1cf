package org.tianwang.ingest.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** When cameras were looked at on rounds, for the coverage ledger. */
@ApplicationScoped
public class PatrolledTime {
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);
    private static final int MOST = 500;

    private final EntityManager entities;

    PatrolledTime(EntityManager entities) {
        this.entities = entities;
    }

    /** A look of one second when the platform took a picture, of the seconds that he watched when it was a person. */
    public record Look(Instant from, Instant to, String words) {}

    @Transactional
    public Map<UUID, List<Look>> of(Collection<UUID> cameras, Instant from, Instant to) {
        if (cameras.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery(
                        "select c from PatrolCheck c where c.cameraId in :cameras and c.status = :checked"
                                + " and c.checkedAt > :start and c.checkedAt < :end order by c.checkedAt",
                        PatrolCheck.class)
                .setParameter("cameras", cameras)
                .setParameter("checked", CheckStatus.CHECKED)
                .setParameter("start", from)
                .setParameter("end", to.plus(LONGEST_LOOK))
                .setMaxResults(MOST * cameras.size())
                .getResultList()
                .stream()
                .filter(check -> check.checkedBy == null || check.seconds > 0)
                .collect(Collectors.groupingBy(
                        check -> check.cameraId, Collectors.mapping(PatrolledTime::look, Collectors.toList())));
    }

    private static Look look(PatrolCheck check) {
        return new Look(
                check.checkedAt.minusSeconds(Math.max(1, check.seconds)),
                check.checkedAt,
                check.checkedBy == null ? "by itself" : "by " + check.checkedBy);
    }
}
