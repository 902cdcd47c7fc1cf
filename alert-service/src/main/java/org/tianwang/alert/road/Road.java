package org.tianwang.alert.road;

import java.util.List;
import org.tianwang.contracts.GeoPoint;

/**
 * A stretch of road between two junctions of its map.
 *
 * @param from index of the junction at which it begins
 * @param to index of the junction at which it ends
 * @param oneWay true when it may be driven from its beginning to its end only
 * @param line its course, both ends included
 */
public record Road(int from, int to, String name, double metres, double kmh, boolean oneWay, List<GeoPoint> line) {}
