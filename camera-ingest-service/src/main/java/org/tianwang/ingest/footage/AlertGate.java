package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.ingest.alert.AlertMoments;
import org.tianwang.ingest.picture.PictureAccess;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;

/** Lets look at what an alert rests on who may see its camera: the alert's own moments there, and the entry before them. */
@ApplicationScoped
class AlertGate {
    private final PictureAccess access;
    private final AlertMoments alerts;
    private final AuditTrail audit;

    AlertGate(PictureAccess access, AlertMoments alerts, AuditTrail audit) {
        this.access = access;
        this.alerts = alerts;
        this.audit = audit;
    }

    void mayLook(UUID alertId, UUID cameraId, Instant at) {
        access.checkKept(cameraId);
        alerts.mustBeOf(alertId, cameraId, at);
    }

    void write(UUID alertId, UUID cameraId, Instant from, Instant to) {
        audit.record(Look.allowed(
                "RECORDING_VIEWED", "camera-recording", cameraId + "/" + from + "/" + to, "alert " + alertId));
    }
}
