/**
 * Decoded pictures: their native memory, released by reference count, and their conversion to what motion, detector and
 * JPEG need. The only package beside {@code stream} that touches FFmpeg.
 */
package org.tianwang.ingest.frame;
