package org.tianwang.alert.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.ops.LostCamera;

/** A camera that is lost now; the row is the timer of its telling, and goes when the camera is back. */
@Entity
@Table(name = "camera_loss")
public class CameraLoss {

    @Id
    @Column(name = "camera_id")
    String cameraId;

    @Column(name = "camera_name")
    String cameraName;

    @Column(name = "township_code")
    String townshipCode;

    String reason;

    @Column(name = "lost_at")
    Instant lostAt;

    @Column(name = "due_at")
    Instant dueAt;

    /** The alert that tells of it; null while it is held back. */
    @Column(name = "alert_id")
    UUID alertId;

    LostCamera told() {
        return new LostCamera(cameraId, cameraName, reason, lostAt, null);
    }
}
