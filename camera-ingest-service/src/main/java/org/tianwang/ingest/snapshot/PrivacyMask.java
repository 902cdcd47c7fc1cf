package org.tianwang.ingest.snapshot;

import java.util.List;

/**
 * A part of the picture that nobody may see.
 *
 * @param name what is there, or null
 * @param polygon corner points as {@code [x, y]} in 0..1 picture coordinates, not closed
 */
public record PrivacyMask(String name, List<List<Double>> polygon) {}
