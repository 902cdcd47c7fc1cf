package org.tianwang.ingest.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tianwang.ingest.camera.CameraService;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.health.Finding;
import org.tianwang.ingest.health.HealthHistory;
import org.tianwang.ingest.health.HealthService;
import org.tianwang.ingest.health.HealthSpan;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;

/** One camera's ledgers, and the order to learn its picture anew. */
@ApplicationScoped
class CameraUpkeepService {
    private final CameraService cameras;
    private final KnownCameras known;
    private final HealthHistory history;
    private final HealthService health;
    private final Caller caller;
    private final AuditTrail audit;

    CameraUpkeepService(
            CameraService cameras,
            KnownCameras known,
            HealthHistory history,
            HealthService health,
            Caller caller,
            AuditTrail audit) {
        this.cameras = cameras;
        this.known = known;
        this.history = history;
        this.health = health;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    Page<HealthSpan> history(UUID cameraId, PageQuery query) {
        known.get(cameraId);
        return history.page(cameraId, query);
    }

    @Transactional
    Page<FindingView> findings(UUID cameraId, PageQuery query) {
        known.get(cameraId);
        boolean withPictures = FindingView.mayShowPicturesTo(caller);
        Page<Finding> page = history.findings(cameraId, query);
        return new Page<>(
                page.items().stream()
                        .map(f -> FindingView.of(cameraId, f, withPictures))
                        .toList(),
                page.nextCursor());
    }

    /** What the camera shows now is how it shall be from now on. */
    @Transactional
    void relearn(UUID cameraId) {
        cameras.mustBeVisible(cameraId);
        audit.record(Look.allowed("PICTURE_RELEARNED", "camera", cameraId, ""));
        health.relearn(cameraId);
    }
}
