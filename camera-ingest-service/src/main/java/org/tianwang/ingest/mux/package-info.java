/**
 * Containers and encoding: packets into fragmented MP4 for browsers, and pictures into packets where masks must be
 * painted first. With {@code stream} and {@code frame} the only package that touches FFmpeg.
 */
package org.tianwang.ingest.mux;
