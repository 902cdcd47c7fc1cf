package org.tianwang.alert.containment;

import java.util.BitSet;
import org.locationtech.jts.algorithm.ConvexHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.contracts.GeoPoint;

/** Junctions at the outer edge of a road map: beyond them there are roads that the map does not know. */
final class MapEdge {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private MapEdge() {}

    static BitSet of(RoadMap map, double within) {
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
