package org.tianwang.ingest.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;

/**
 * Writes down who enters, imports, changes and removes cameras, before it happens: without the entry nothing is changed. It
 * tells which fields, and never an address or a login.
 */
@ApplicationScoped
class CameraAudit {
    private static final String CAMERA = "camera";

    private final AuditTrail audit;

    CameraAudit(AuditTrail audit) {
        this.audit = audit;
    }

    void entered(UUID id, CameraDetails details) {
        audit.record(Look.allowed("CAMERA_ENTERED", CAMERA, id, details.code() + " " + details.name()));
    }

    void removed(UUID id, CameraDetails details) {
        audit.record(Look.allowed("CAMERA_REMOVED", CAMERA, id, details.code() + " " + details.name()));
    }

    /** @param codes of cameras that a sheet brings; those that it changes are written down one by one */
    void imported(long firstLine, long lastLine, List<String> codes) {
        audit.record(Look.allowed(
                "CAMERAS_IMPORTED",
                "camera-sheet",
                "lines " + firstLine + " to " + lastLine,
                "entered: " + String.join(", ", codes)));
    }

    void changed(UUID id, CameraDetails before, CameraDetails after) {
        if (!before.scene().equals(after.scene())) {
            audit.record(
                    Look.allowed("SCENE_CHANGED", CAMERA, id, CameraChanges.ofScene(before.scene(), after.scene())));
        }
        List<String> changes = CameraChanges.of(before, after);
        if (!changes.isEmpty()) {
            audit.record(Look.allowed("CAMERA_CHANGED", CAMERA, id, String.join(", ", changes)));
        }
    }
}
