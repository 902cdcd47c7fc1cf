package org.tianwang.ingest.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A finding, from raised to cleared. */
@Entity
@Table(name = "quality_finding")
public class FindingRow {
    @Id
    UUID id;

    @Column(name = "camera_id")
    UUID cameraId;

    String kind;
    double value;

    @Column(name = "limit_value")
    double limit;

    @Column(name = "snapshot_id")
    String snapshotId;

    @Column(name = "reference_id")
    String referenceId;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "cleared_at")
    Instant clearedAt;

    Finding finding() {
        return new Finding(id, kind, value, limit, snapshotId, referenceId, raisedAt, clearedAt);
    }
}
