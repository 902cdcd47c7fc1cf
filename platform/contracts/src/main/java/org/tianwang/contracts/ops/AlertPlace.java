package org.tianwang.contracts.ops;

import org.tianwang.contracts.GeoPoint;

/**
 * A camera by which an alert's subject was seen.
 *
 * @param cameraName null while the camera was not known to alert-service; so is its location
 */
public record AlertPlace(String cameraId, String cameraName, String townshipCode, GeoPoint location) {}
