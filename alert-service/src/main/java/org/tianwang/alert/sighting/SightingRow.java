package org.tianwang.alert.sighting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tianwang.alert.camera.SnapshotLink;
import org.tianwang.contracts.GeoPoint;

/** A sighting as it is read; written by {@link SightingStore} alone. */
@Entity
@Immutable
@Table(name = "sighting")
public class SightingRow {

    @Id
    UUID id;

    @Column(name = "seen_at")
    Instant seenAt;

    String plate;

    String folded;

    double confidence;

    @Column(name = "camera_id")
    String cameraId;

    @Column(name = "camera_name")
    String cameraName;

    @Column(name = "township_code")
    String townshipCode;

    Double lon;

    Double lat;

    @Column(name = "snapshot_id")
    String snapshotId;

    @Column(name = "crop_id")
    String cropId;

    SightingView view(boolean exact) {
        GeoPoint location = lon == null || lat == null ? null : new GeoPoint(lon, lat);
        return new SightingView(
                id,
                plate,
                exact,
                seenAt,
                confidence,
                cameraId,
                cameraName,
                townshipCode,
                location,
                SnapshotLink.of(cameraId, snapshotId),
                SnapshotLink.of(cameraId, cropId));
    }
}
