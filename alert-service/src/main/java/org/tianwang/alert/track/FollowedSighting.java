package org.tianwang.alert.track;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tianwang.alert.camera.SnapshotLink;
import org.tianwang.alert.sighting.SightingView;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.plates.FollowedSightingView;

/** A sighting of a followed vehicle as it is read; written by {@link FollowRecorder} alone. */
@Entity
@Immutable
@Table(name = "follow_sighting")
@IdClass(FollowedSighting.Key.class)
public class FollowedSighting {

    /** One reading of one follow. */
    public static class Key {
        UUID followId;
        UUID sightingId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(followId, key.followId)
                    && Objects.equals(sightingId, key.sightingId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(followId, sightingId);
        }
    }

    @Id
    @Column(name = "follow_id")
    UUID followId;

    @Id
    @Column(name = "sighting_id")
    UUID sightingId;

    @Column(name = "seen_at")
    Instant seenAt;

    String plate;

    boolean exact;

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

    FollowedSightingView view(UUID incidentId, String incidentTownship) {
        return new FollowedSightingView(
                sightingId,
                followId,
                incidentId,
                plate,
                exact,
                seenAt,
                confidence,
                cameraId,
                cameraName,
                townshipCode,
                location(),
                SnapshotLink.of(cameraId, snapshotId),
                incidentTownship);
    }

    SightingView point() {
        return new SightingView(
                sightingId,
                plate,
                exact,
                seenAt,
                confidence,
                cameraId,
                cameraName,
                townshipCode,
                location(),
                SnapshotLink.of(cameraId, snapshotId),
                SnapshotLink.of(cameraId, cropId));
    }

    private GeoPoint location() {
        return lon == null || lat == null ? null : new GeoPoint(lon, lat);
    }
}
