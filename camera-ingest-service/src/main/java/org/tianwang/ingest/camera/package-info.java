/**
 * The registry of cameras: entered by people and seeds, told to everybody on {@code sky.cameras.v1} without address or
 * login. What a camera sees and does is elsewhere.
 */
package org.tianwang.ingest.camera;
