/**
 * Pictures in native memory, released by reference count: decoded ones with their conversion to what motion, detector
 * and JPEG need, and compressed ones as the camera sent them.
 */
package org.tianwang.ingest.frame;
