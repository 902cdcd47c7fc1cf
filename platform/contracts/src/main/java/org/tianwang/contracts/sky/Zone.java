package org.tianwang.contracts.sky;

import java.util.List;

/**
 * A watched part of the picture.
 *
 * @param polygon corner points as {@code [x, y]} in 0..1 picture coordinates, not closed
 */
public record Zone(String name, ZoneKind kind, List<List<Double>> polygon) {}
