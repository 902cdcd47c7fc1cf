package org.tianwang.alert.containment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.contracts.GeoPoint;

/**
 * The area that can have been reached by a time: a concave hull around all road that is within reach, the parts of
 * roads up to the front included. Points are thinned to a raster first, so that the cost is bounded by the area drawn and
 * not by the density of its roads.
 */
final class Reach {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Raster of the points, in metres. */
    private static final double RASTER = 60;

    /** Share of the longest edge of the triangulation that the hull may keep (JTS {@code ConcaveHull}). */
    private static final double LOOSE = 0.25;

    private static final double AROUND_A_ROAD = 40;

    private final RoadMap map;
    private final Travel travel;
    private final SpeedProfile profile;
    private final Coordinate origin;

    Reach(RoadMap map, Travel travel, SpeedProfile profile, GeoPoint origin) {
        this.map = map;
        this.travel = travel;
        this.profile = profile;
        this.origin = new Coordinate(map.ground().x(origin.lon()), map.ground().y(origin.lat()));
    }

    /** The area within reach after so many seconds. */
    Geometry within(double seconds) {
        Set<Coordinate> points = new HashSet<>();
        points.add(thin(origin));
        for (int road = 0; road < map.roads(); road++) {
            Road r = map.road(road);
            follow(points, road, r.from(), false, seconds);
            if (!r.oneWay()) {
                follow(points, road, r.to(), true, seconds);
            }
        }
        Geometry cloud = GEOMETRY.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
        Geometry hull = points.size() < 4 ? cloud.convexHull() : ConcaveHull.concaveHullByLengthRatio(cloud, LOOSE);
        return hull.buffer(AROUND_A_ROAD, 2);
    }

    /** The part of a road that is driven from one of its ends before the time is up. */
    private void follow(Set<Coordinate> points, int road, int end, boolean backwards, double seconds) {
        double left = seconds - travel.seconds(end);
        if (left < 0) {
            return;
        }
        Road r = map.road(road);
        double speed = r.metres() / secondsOver(r);
        double share = Math.min(1, left * speed / r.metres());
        LengthIndexedLine line = new LengthIndexedLine(map.line(road));
        double length = map.line(road).getLength();
        Geometry driven =
                backwards ? line.extractLine(length, length * (1 - share)) : line.extractLine(0, length * share);
        Coordinate[] along = driven.getCoordinates();
        for (int i = 0; i < along.length; i++) {
            points.add(thin(along[i]));
            if (i > 0) {
                between(points, along[i - 1], along[i]);
            }
        }
    }

    /** Between two points that lie far apart the hull would be free to cut a straight road off. */
    private static void between(Set<Coordinate> points, Coordinate a, Coordinate b) {
        int steps = (int) (a.distance(b) / RASTER);
        for (int i = 1; i <= steps; i++) {
            double share = i / (steps + 1.0);
            points.add(thin(new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)));
        }
    }

    private double secondsOver(Road road) {
        return road.metres() * 3.6 / Math.min(road.kmh() * profile.factor(), profile.bestKmh());
    }

    private static Coordinate thin(Coordinate at) {
        return new Coordinate(Math.round(at.x / RASTER) * RASTER, Math.round(at.y / RASTER) * RASTER);
    }

    /** The outer ring of the largest part, as longitude and latitude. */
    List<GeoPoint> ring(Geometry area) {
        Polygon largest = null;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon part
                    && (largest == null || part.getArea() > largest.getArea())) {
                largest = part;
            }
        }
        List<GeoPoint> ring = new ArrayList<>();
        if (largest != null) {
            for (Coordinate at : largest.getExteriorRing().getCoordinates()) {
                ring.add(map.ground().point(at.x, at.y));
            }
        }
        return ring;
    }
}
