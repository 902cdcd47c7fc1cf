package org.tianwang.contracts.sky;

import java.util.List;

/**
 * A watched part of the picture.
 *
 * @param polygon corner points as {@code [x, y]} in 0..1 picture coordinates, not closed
 * @param crowdSize objects at once that make a crowd here, or null for the service's usual figure
 * @param dwellSeconds when to tell of somebody who stays, ascending, or null for the usual steps
 */
public record Zone(
        String name, ZoneKind kind, List<List<Double>> polygon, Integer crowdSize, List<Integer> dwellSeconds) {
    public Zone(String name, ZoneKind kind, List<List<Double>> polygon) {
        this(name, kind, polygon, null, null);
    }
}
