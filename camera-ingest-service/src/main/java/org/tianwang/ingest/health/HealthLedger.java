package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.platform.id.Ids;

/** Writes health down as intervals, in the transaction of the change. The camera's health row is locked by the caller. */
@ApplicationScoped
class HealthLedger {
    private final EntityManager entities;
    private final Clock clock;

    HealthLedger(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** From {@code at} on it is so; an interval that would be empty is taken over instead of closed. */
    void note(CameraHealthView now, Instant at) {
        UUID cameraId = UUID.fromString(now.cameraId());
        Instant from = at.truncatedTo(ChronoUnit.MICROS);
        HealthInterval open = open(cameraId);
        if (open != null && open.from.isBefore(from)) {
            open.to = from;
            entities.flush(); // only one may be open
            open = null;
        }
        if (open == null) {
            open = new HealthInterval();
            open.id = Ids.next(clock);
            open.cameraId = cameraId;
            open.from = from;
            describe(open, now);
            entities.persist(open);
        } else {
            describe(open, now);
        }
    }

    private static void describe(HealthInterval interval, CameraHealthView now) {
        interval.health = now.health();
        interval.reason = now.reason();
        interval.findings =
                now.findings().stream().map(QualityFinding::kind).sorted().collect(Collectors.joining(","));
    }

    private HealthInterval open(UUID cameraId) {
        List<HealthInterval> open = entities.createQuery(
                        "select i from HealthInterval i where i.cameraId = :camera and i.to is null",
                        HealthInterval.class)
                .setParameter("camera", cameraId)
                .setMaxResults(1)
                .getResultList();
        return open.isEmpty() ? null : open.getFirst();
    }
}
