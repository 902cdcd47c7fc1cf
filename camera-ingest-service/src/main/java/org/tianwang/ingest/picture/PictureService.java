package org.tianwang.ingest.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealthView;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.camera.CameraView;
import org.tianwang.ingest.config.IngestConfig;
import org.tianwang.ingest.frame.VideoFrame;
import org.tianwang.ingest.pipeline.Pipelines;
import org.tianwang.ingest.snapshot.SnapshotPainter;
import org.tianwang.ingest.snapshot.SnapshotStore;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** Gives pictures out: access first, then the audit entry, then the picture. Without the entry there is no picture. */
@ApplicationScoped
class PictureService {
    private static final Duration NOW = Duration.ofSeconds(10);

    private final PictureAccess access;
    private final CameraService cameras;
    private final Pipelines pipelines;
    private final SnapshotStore snapshots;
    private final AuditTrail audit;
    private final SnapshotPainter painter;

    PictureService(
            PictureAccess access,
            CameraService cameras,
            Pipelines pipelines,
            SnapshotStore snapshots,
            AuditTrail audit,
            IngestConfig config) {
        this.access = access;
        this.cameras = cameras;
        this.pipelines = pipelines;
        this.snapshots = snapshots;
        this.audit = audit;
        this.painter = new SnapshotPainter(config.snapshots().maxWidth());
    }

    void mayLook(UUID cameraId) {
        access.check(cameraId);
    }

    byte[] now(UUID cameraId) {
        access.check(cameraId);
        CameraView camera = cameras.get(cameraId);
        try (VideoFrame picture = pipelines.latestPicture(cameraId, NOW).orElseThrow(() -> noPicture(cameraId))) {
            audit.record(Look.allowed("PICTURE_VIEWED", "camera", cameraId, ""));
            return painter.jpeg(picture, camera.privacyMasks(), Optional.empty());
        }
    }

    private ConflictProblem noPicture(UUID cameraId) {
        CameraHealthView health = cameras.health(cameraId);
        String reason = health.reason() == null ? "no picture has arrived in the last seconds" : health.reason();
        return new ConflictProblem("There is no picture of this camera now: " + reason + ".");
    }

    byte[] ofEvent(UUID cameraId, String snapshotId) {
        access.checkKept(cameraId);
        byte[] jpeg =
                snapshots.find(cameraId, snapshotId).orElseThrow(() -> new NotFoundProblem("picture", snapshotId));
        audit.record(Look.allowed("EVENT_PICTURE_VIEWED", "camera-snapshot", cameraId + "/" + snapshotId, ""));
        return jpeg;
    }
}
