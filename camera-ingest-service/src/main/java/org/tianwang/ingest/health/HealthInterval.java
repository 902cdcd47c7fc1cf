package org.tianwang.ingest.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.sky.CameraHealth;

/** A stretch of time in which nothing about a camera's health changed; the open one has no end. */
@Entity
@Table(name = "health_interval")
public class HealthInterval {
    @Id
    UUID id;

    @Column(name = "camera_id")
    UUID cameraId;

    @Enumerated(EnumType.STRING)
    CameraHealth health;

    String reason;
    String findings;

    @Column(name = "from_at")
    Instant from;

    @Column(name = "to_at")
    Instant to;

    List<String> kinds() {
        return findings.isEmpty() ? List.of() : List.of(findings.split(","));
    }

    public HealthSpan span() {
        return new HealthSpan(id, health, reason, kinds(), from, to);
    }
}
