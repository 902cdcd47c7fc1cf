package org.tianwang.ingest.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraHealthView;

/** A camera's present health. Apart from the camera's own row, so that its changes do not touch the camera's version. */
@Entity
@Table(name = "camera_health")
public class CameraHealthRecord {
    @Id
    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "township_code")
    private String townshipCode;

    @Enumerated(EnumType.STRING)
    private CameraHealth health;

    private String reason;

    private Instant since;

    @Column(name = "last_frame_at")
    private Instant lastFrameAt;

    protected CameraHealthRecord() {}

    CameraHealthRecord(UUID cameraId, CameraHealth health, String reason, Instant since) {
        this.cameraId = cameraId;
        this.health = health;
        this.reason = reason;
        this.since = since;
    }

    void describe(String name, String township) {
        cameraName = name;
        townshipCode = township;
    }

    /** @return the event, or nothing if this is how it already was */
    Optional<CameraHealthChanged> change(CameraHealth newHealth, String newReason, Instant at) {
        if (health == newHealth && Objects.equals(reason, newReason)) {
            return Optional.empty();
        }
        CameraHealth previous = health;
        since = health == newHealth ? since : at;
        health = newHealth;
        reason = newReason;
        if (newHealth == CameraHealth.ONLINE) {
            lastFrameAt = at;
        }
        return Optional.of(new CameraHealthChanged(view(), previous));
    }

    void seen(Instant at) {
        lastFrameAt = at;
    }

    public CameraHealthView view() {
        return new CameraHealthView(
                cameraId.toString(), cameraName, townshipCode, health, reason, since, lastFrameAt, List.of());
    }

    public UUID cameraId() {
        return cameraId;
    }
}
