package org.tianwang.alert.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.tianwang.alert.camera.SnapshotLink;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.AlertPlace;

/**
 * Where the subject of an alert was seen last, if it is one that moves from camera to camera: a plate. The intake alone
 * writes it, by the time of the frames, so that what comes late moves nothing back. With the picture taken there: whoever
 * works for that township only may not see the first one, and has to compare the plate as well.
 */
@Embeddable
class LastPlace {

    @Column(name = "last_camera_id", updatable = false)
    String cameraId;

    @Column(name = "last_camera_name", updatable = false)
    String cameraName;

    @Column(name = "last_township_code", updatable = false)
    String townshipCode;

    @Column(name = "last_lon", updatable = false)
    Double lon;

    @Column(name = "last_lat", updatable = false)
    Double lat;

    @Column(name = "last_snapshot_id", updatable = false)
    String snapshotId;

    @Column(name = "last_crop_id", updatable = false)
    String cropId;

    static LastPlace of(SeenAt seen) {
        LastPlace place = new LastPlace();
        place.cameraId = seen.cameraId();
        place.cameraName = seen.cameraName();
        place.townshipCode = seen.townshipCode();
        GeoPoint at = seen.location();
        place.lon = at == null ? null : at.lon();
        place.lat = at == null ? null : at.lat();
        place.snapshotId = seen.snapshotId();
        place.cropId = seen.cropId();
        return place;
    }

    AlertPlace view() {
        GeoPoint at = lon == null || lat == null ? null : new GeoPoint(lon, lat);
        return new AlertPlace(
                cameraId,
                cameraName,
                townshipCode,
                at,
                SnapshotLink.of(cameraId, snapshotId),
                SnapshotLink.of(cameraId, cropId));
    }
}
