package org.tianwang.ingest.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.PatrolFindingView;

/** Something noted on a round; the incident that was made of it is remembered once. */
@Entity
@Table(name = "patrol_finding")
public class PatrolFinding {
    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    int position;

    @Column(name = "camera_id")
    UUID cameraId;

    @Column(name = "camera_name")
    String cameraName;

    double lon;
    double lat;
    String note;

    @Column(name = "noted_by")
    String notedBy;

    @Column(name = "noted_at")
    Instant notedAt;

    @Column(name = "snapshot_id")
    String snapshotId;

    @Column(name = "incident_id")
    UUID incidentId;

    @Column(name = "escalated_by")
    String escalatedBy;

    PatrolFindingView view(PatrolRound round, boolean withPicture) {
        return new PatrolFindingView(
                id,
                roundId,
                round.planId,
                round.planName,
                round.townshipCode,
                cameraId,
                cameraName,
                new GeoPoint(lon, lat),
                note,
                notedBy,
                notedAt,
                withPicture && snapshotId != null ? "/api/v1/cameras/" + cameraId + "/snapshots/" + snapshotId : null,
                incidentId);
    }
}
