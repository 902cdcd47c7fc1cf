package org.tianwang.alert.containment;

import java.util.BitSet;
import java.util.Set;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.contracts.GeoPoint;

/**
 * Junctions at which a vehicle leaves a road map: beyond them there are roads that the map does not know.
 *
 * @param exits the indexes of those junctions
 * @param marked whether the network names them itself; else the convex outline of all junctions stands for them, which
 *     misses a road that leaves in a bay of the county and takes a farm at its rim for a way out
 */
record MapEdge(BitSet exits, boolean marked) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Those that the network marks, or where it marks none, those as near to the outline as this, in metres. */
    static MapEdge of(RoadMap map, double within) {
        BitSet named = new BitSet(map.junctions());
        for (int i = 0; i < map.junctions(); i++) {
            named.set(i, map.junction(i).leadsOut());
        }
        return named.isEmpty() ? new MapEdge(outline(map, within), false) : new MapEdge(named, true);
    }

    /**
     * The same for a vehicle that was seen at these junctions: a guess must not say that it is gone already. One to which
     * it only comes next is a way out like any other, and so is one that is marked.
     */
    BitSet exitsBut(Set<Integer> seenAt) {
        BitSet others = (BitSet) exits.clone();
        if (!marked) {
            seenAt.forEach(others::clear);
        }
        return others;
    }

    private static BitSet outline(RoadMap map, double within) {
        Coordinate[] all = new Coordinate[map.junctions()];
        for (int i = 0; i < all.length; i++) {
            GeoPoint at = map.junction(i).location();
            all[i] = new Coordinate(map.ground().x(at.lon()), map.ground().y(at.lat()));
        }
        Geometry edge = new ConvexHull(all, GEOMETRY).getConvexHull().getBoundary();
        BitSet outer = new BitSet(all.length);
        for (int i = 0; i < all.length; i++) {
            if (edge.isEmpty() || edge.distance(GEOMETRY.createPoint(all[i])) <= within) {
                outer.set(i);
            }
        }
        return outer;
    }
}
