package org.tianwang.ingest.zone;

import java.util.List;

/** A closed shape in the picture; edges may be given in either turning direction. */
final class Polygon {
    private final List<Point> corners;

    Polygon(List<List<Double>> corners) {
        this.corners = corners.stream().map(c -> new Point(c.get(0), c.get(1))).toList();
    }

    boolean contains(Point p) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            Point a = corners.get(i);
            Point b = corners.get(j);
            boolean straddles = (a.y() > p.y()) != (b.y() > p.y());
            if (straddles && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    double distanceToBorder(Point p) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            nearest = Math.min(nearest, Segment.distance(corners.get(i), corners.get(j), p));
        }
        return nearest;
    }
}
