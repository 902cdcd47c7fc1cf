package org.tianwang.contracts.ops;

import org.tianwang.contracts.GeoPoint;

/**
 * A camera by which an alert's subject was seen.
 *
 * @param cameraName null while the camera was not known to alert-service; so is its location
 * @param snapshotUrl path on the gateway of its picture of that moment, or null
 * @param cropUrl the same of the plate alone, or null
 */
public record AlertPlace(
        String cameraId,
        String cameraName,
        String townshipCode,
        GeoPoint location,
        String snapshotUrl,
        String cropUrl) {}
