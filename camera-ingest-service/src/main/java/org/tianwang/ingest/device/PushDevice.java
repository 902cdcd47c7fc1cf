package org.tianwang.ingest.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A device's account. What an administrator enters is changed here and grows the version; what the device does
 * ({@code status} and the times) is written by {@link DevicePresence} alone and does not.
 */
@Entity
@Table(name = "push_device")
public class PushDevice {
    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "camera_id", updatable = false)
    private UUID cameraId;

    private String secret;
    private boolean enabled;

    @Column(name = "signs_every_call")
    private boolean signsEveryCall;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DeviceStatus status;

    @Column(name = "registered_from", updatable = false)
    private String registeredFrom;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "last_seen_at", updatable = false)
    private Instant lastSeenAt;

    @Column(name = "last_capture_at", updatable = false)
    private Instant lastCaptureAt;

    @Column(name = "clock_ahead_seconds", updatable = false)
    private Long clockAheadSeconds;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PushDevice() {}

    PushDevice(String id, UUID cameraId, Instant now) {
        this.id = id;
        this.cameraId = cameraId;
        this.status = DeviceStatus.NEVER_SEEN;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = createdAt;
    }

    void configure(String sealedSecret, boolean mayPush, boolean signs, Instant now) {
        secret = sealedSecret;
        enabled = mayPush;
        signsEveryCall = signs;
        changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String secret() {
        return secret;
    }

    DeviceView view(String secretOnce) {
        return new DeviceView(
                id,
                version,
                cameraId,
                enabled,
                signsEveryCall,
                secretOnce,
                status,
                registeredAt,
                lastSeenAt,
                lastCaptureAt,
                clockAheadSeconds,
                changedAt);
    }

    /** @param plainSecret opened */
    DeviceAccount account(String plainSecret) {
        return new DeviceAccount(
                id, cameraId, plainSecret, enabled, signsEveryCall, status == DeviceStatus.ONLINE, registeredFrom);
    }
}
