/**
 * What alert-service knows of the cameras: its own copy of the registry, kept from {@code sky.cameras.v1}. Nobody calls
 * camera-ingest to look something up.
 */
package org.tianwang.alert.camera;
