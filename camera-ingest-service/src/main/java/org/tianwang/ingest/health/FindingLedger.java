package org.tianwang.ingest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.contracts.sky.QualityFinding;
import org.tianwang.platform.id.Ids;

/** Opens and closes the rows of findings, so that they can be looked up after they are over. */
@ApplicationScoped
class FindingLedger {
    private final EntityManager entities;
    private final Clock clock;

    FindingLedger(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void note(CameraHealthRecord camera, List<QualityFinding> active, Instant at) {
        Set<String> before = kinds(camera.findings());
        Set<String> now = kinds(active);
        before.stream().filter(kind -> !now.contains(kind)).forEach(kind -> close(camera.cameraId(), kind, at));
        active.stream().filter(finding -> !before.contains(finding.kind())).forEach(finding -> open(camera, finding));
    }

    private static Set<String> kinds(List<QualityFinding> findings) {
        return findings.stream().map(QualityFinding::kind).collect(Collectors.toSet());
    }

    private void open(CameraHealthRecord camera, QualityFinding finding) {
        FindingRow row = new FindingRow();
        row.id = Ids.next(clock);
        row.cameraId = camera.cameraId();
        row.kind = finding.kind();
        row.value = finding.value();
        row.limit = finding.limit();
        row.snapshotId = finding.snapshotId();
        row.referenceId = camera.referenceSnapshotId();
        row.raisedAt = finding.since();
        entities.persist(row);
    }

    private void close(UUID cameraId, String kind, Instant at) {
        entities.createQuery("update FindingRow f set f.clearedAt = :at"
                        + " where f.cameraId = :camera and f.kind = :kind and f.clearedAt is null")
                .setParameter("at", at)
                .setParameter("camera", cameraId)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Whether a finding that still stands shows this picture beside its own. */
    boolean refersTo(UUID cameraId, String snapshotId) {
        return entities.createQuery(
                                "select count(f) from FindingRow f where f.cameraId = :camera and f.clearedAt is null"
                                        + " and f.referenceId = :snapshot",
                                Long.class)
                        .setParameter("camera", cameraId)
                        .setParameter("snapshot", snapshotId)
                        .getSingleResult()
                > 0;
    }
}
