package org.tianwang.alert.containment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.hull.ConcaveHull;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.tianwang.alert.road.Road;
import org.tianwang.alert.road.RoadMap;
import org.tianwang.alert.road.Snap;
import org.tianwang.alert.road.SpeedProfile;
import org.tianwang.alert.road.Travel;
import org.tianwang.contracts.GeoPoint;

/**
 * The area that can have been reached by a time: a concave hull around all road that is within reach, the parts of
 * roads up to the front included. Points are thinned to a raster first, which grows with the road that is within reach,
 * so that the cost is bounded: a hull of points 60 metres apart is drawn no more truly when it is 20 kilometres wide.
 */
final class Reach {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** Raster of the points where there is little road, in metres. */
    private static final double RASTER = 60;

    /** About as many points as that are drawn around at most. */
    private static final int POINTS = 5000;

    /** Share of the longest edge of the triangulation that the hull may keep (JTS {@code ConcaveHull}). */
    private static final double LOOSE = 0.25;

    /** Of the raster: what is drawn around the hull, as a point is moved by up to half of the raster's diagonal. */
    private static final double AROUND = 0.75;

    private final RoadMap map;
    private final Travel travel;
    private final SpeedProfile profile;
    private final Snap seen;

    Reach(RoadMap map, Travel travel, SpeedProfile profile, Snap seen) {
        this.map = map;
        this.travel = travel;
        this.profile = profile;
        this.seen = seen;
    }

    /** The area within reach after so many seconds. */
    Geometry within(double seconds) {
        Cloud cloud = new Cloud(Math.max(RASTER, driven(seconds) / POINTS));
        addSeen(cloud, seconds);
        for (int road = 0; road < map.roads(); road++) {
            Road r = map.road(road);
            double ahead = share(r, r.from(), seconds);
            double back = r.oneWay() ? 0 : share(r, r.to(), seconds);
            if (ahead == 1 || back == 1) {
                cloud.addLine(map.line(road).getCoordinates());
            } else if (ahead > 0 || back > 0) {
                addParts(cloud, map.line(road), ahead, back);
            }
        }
        return cloud.hull();
    }

    /** The stretch around where it was seen: a long road's ends may be minutes away, and it is on neither yet. */
    private void addSeen(Cloud cloud, double seconds) {
        Road road = map.road(seen.road());
        double metres = seconds / profile.seconds(1, road.kmh());
        double from = road.oneWay() ? seen.along() : Math.max(0, seen.along() - metres);
        double to = Math.min(road.metres(), seen.along() + metres);
        LineString course = map.line(seen.road());
        double scale = course.getLength() / road.metres();
        cloud.addLine(new LengthIndexedLine(course)
                .extractLine(from * scale, to * scale)
                .getCoordinates());
    }

    /** Metres of road that are driven by then; where they are driven from both ends they may count twice. */
    private double driven(double seconds) {
        double metres = 0;
        for (int road = 0; road < map.roads(); road++) {
            Road r = map.road(road);
            double back = r.oneWay() ? 0 : share(r, r.to(), seconds);
            metres += map.line(road).getLength() * Math.min(1, share(r, r.from(), seconds) + back);
        }
        return metres;
    }

    /** The share of a road that is driven from one of its ends before the time is up. */
    private double share(Road road, int end, double seconds) {
        double left = seconds - travel.seconds(end);
        return left < 0 ? 0 : Math.min(1, left / profile.seconds(road.metres(), road.kmh()));
    }

    private static void addParts(Cloud cloud, LineString course, double ahead, double back) {
        LengthIndexedLine line = new LengthIndexedLine(course);
        double length = course.getLength();
        if (ahead > 0) {
            cloud.addLine(line.extractLine(0, length * ahead).getCoordinates());
        }
        if (back > 0) {
            cloud.addLine(line.extractLine(length, length * (1 - back)).getCoordinates());
        }
    }

    /** Points on a raster, each once. */
    private static final class Cloud {

        private final double raster;
        private final Set<Coordinate> points = new HashSet<>();

        Cloud(double raster) {
            this.raster = raster;
        }

        void add(Coordinate at) {
            points.add(new Coordinate(Math.round(at.x / raster) * raster, Math.round(at.y / raster) * raster));
        }

        /** Points in between too: where two lie far apart the hull would be free to cut a straight road off. */
        void addLine(Coordinate[] line) {
            add(line[0]);
            for (int i = 1; i < line.length; i++) {
                Coordinate a = line[i - 1];
                Coordinate b = line[i];
                int steps = 1 + (int) (a.distance(b) / raster);
                for (int step = 1; step <= steps; step++) {
                    double share = step / (double) steps;
                    add(new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share));
                }
            }
        }

        Geometry hull() {
            Geometry all = GEOMETRY.createMultiPointFromCoords(points.toArray(Coordinate[]::new));
            Geometry hull = points.size() < 4 ? all.convexHull() : ConcaveHull.concaveHullByLengthRatio(all, LOOSE);
            return hull.buffer(raster * AROUND, 2);
        }
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
