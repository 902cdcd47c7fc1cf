package org.tianwang.population.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The area of a grid: one ring of WGS 84 points, longitude first, without holes, always closed.
 *
 * <p>Its border belongs to it. Two grids that share a border therefore both have a point that lies on it, and both
 * grids' officers hear of an alert there: on the street between them one too many is better than none.
 */
public final class GridPolygon {

    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), 4326);

    private final Polygon area;

    private GridPolygon(Polygon area) {
        this.area = area;
    }

    /** Takes a ring that has been checked, see {@link GridPolygonCheck}; closes it if it is still open. */
    public static GridPolygon of(List<List<Double>> ring) {
        List<Coordinate> points = new ArrayList<>(ring.size() + 1);
        for (List<Double> p : ring) {
            points.add(new Coordinate(p.get(0), p.get(1)));
        }
        if (!points.get(0).equals2D(points.get(points.size() - 1))) {
            points.add(new Coordinate(points.get(0)));
        }
        return new GridPolygon(GEOMETRY.createPolygon(points.toArray(Coordinate[]::new)));
    }

    /** The ring as stored: longitude, latitude, longitude, latitude and so on, first and last point the same. */
    public static GridPolygon ofFlat(double[] flat) {
        Coordinate[] points = new Coordinate[flat.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(flat[2 * i], flat[2 * i + 1]);
        }
        return new GridPolygon(GEOMETRY.createPolygon(points));
    }

    public boolean covers(double lon, double lat) {
        Point point = GEOMETRY.createPoint(new Coordinate(lon, lat));
        return area.covers(point);
    }

    public double[] flat() {
        Coordinate[] points = area.getCoordinates();
        double[] flat = new double[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            flat[2 * i] = points[i].x;
            flat[2 * i + 1] = points[i].y;
        }
        return flat;
    }

    /** The corners as requests and events have them: the first is not repeated at the end. */
    public List<List<Double>> corners() {
        Coordinate[] points = area.getCoordinates();
        List<List<Double>> corners = new ArrayList<>();
        for (int i = 0; i < points.length - 1; i++) {
            corners.add(List.of(points[i].x, points[i].y));
        }
        return List.copyOf(corners);
    }

    public double minLon() {
        return area.getEnvelopeInternal().getMinX();
    }

    public double maxLon() {
        return area.getEnvelopeInternal().getMaxX();
    }

    public double minLat() {
        return area.getEnvelopeInternal().getMinY();
    }

    public double maxLat() {
        return area.getEnvelopeInternal().getMaxY();
    }

    Polygon area() {
        return area;
    }
}
