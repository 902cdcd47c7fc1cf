package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.ingest.quality.QualityListener;
import org.tianwang.ingest.quality.QualityMemory;
import org.tianwang.ingest.snapshot.SnapshotStore;

/** Where picture quality meets health: findings become part of it, and are remembered over a restart. */
@ApplicationScoped
public class QualityReports implements QualityListener, QualityMemory {
    private final HealthService service;
    private final HealthRepository repository;
    private final SnapshotStore snapshots;
    private final Clock clock;

    QualityReports(HealthService service, HealthRepository repository, SnapshotStore snapshots, Clock clock) {
        this.service = service;
        this.repository = repository;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public void findings(UUID cameraId, List<QualityFinding> active) {
        service.report(cameraId, active);
    }

    @Override
    public void reference(UUID cameraId, String snapshotId, Instant takenAt) {
        service.refer(cameraId, snapshotId, takenAt).ifPresent(former -> snapshots.expire(former, clock.instant()));
    }

    @Override
    @Transactional
    public Optional<Known> recall(UUID cameraId) {
        return repository.findByIdOptional(cameraId).map(camera -> new Known(camera.findings(), camera.referenceAt()));
    }
}
