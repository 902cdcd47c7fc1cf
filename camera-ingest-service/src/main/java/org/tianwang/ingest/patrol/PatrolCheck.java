package org.tianwang.ingest.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One camera on one round. */
@Entity
@Table(name = "patrol_check")
@IdClass(PatrolCheck.Key.class)
public class PatrolCheck {
    @Id
    @Column(name = "round_id")
    UUID roundId;

    @Id
    int position;

    @Column(name = "camera_id")
    UUID cameraId;

    @Column(name = "camera_name")
    String cameraName;

    @Enumerated(EnumType.STRING)
    CheckStatus status = CheckStatus.PENDING;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "checked_by")
    String checkedBy;

    int seconds;

    @Column(name = "snapshot_id")
    String snapshotId;

    String quality = "";
    String reason;

    protected PatrolCheck() {}

    PatrolCheck(UUID roundId, int position, UUID cameraId, String cameraName) {
        this.roundId = roundId;
        this.position = position;
        this.cameraId = cameraId;
        this.cameraName = cameraName;
    }

    /** Which round, and the how-manieth camera on it. */
    public record Key(UUID roundId, int position) implements Serializable {}

    CheckView view(boolean withPictures) {
        return new CheckView(
                position,
                cameraId,
                cameraName,
                status,
                checkedAt,
                checkedBy,
                withPictures && snapshotId != null ? "/api/v1/cameras/" + cameraId + "/snapshots/" + snapshotId : null,
                quality.isEmpty() ? List.of() : List.of(quality.split(",")),
                reason);
    }
}
