package org.tianwang.alert.sighting;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.tianwang.alert.unit.Geo;
import org.tianwang.contracts.GeoPoint;

/** A part of the county: a circle, or a polygon of {@code [lon, lat]} corners; either the one or the other. */
public record Area(
        GeoPoint center,
        @Min(50) @Max(50_000) Integer radiusMetres,
        @Size(min = 3, max = 100) List<@Size(min = 2, max = 2) List<Double>> polygon) {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @AssertTrue(message = "must have a center with radiusMetres, or a polygon of degrees, and not both")
    boolean isShape() {
        boolean circle = center != null && radiusMetres != null && isOnEarth(center.lon(), center.lat());
        boolean corners = polygon != null
                && polygon.stream()
                        .allMatch(c -> c != null
                                && c.size() == 2
                                && c.get(0) != null
                                && c.get(1) != null
                                && isOnEarth(c.get(0), c.get(1)));
        return polygon == null ? circle : corners && center == null && radiusMetres == null;
    }

    boolean covers(GeoPoint place) {
        return polygon == null
                ? Geo.metresBetween(center, place) <= radiusMetres
                : ring().covers(GEOMETRY.createPoint(new Coordinate(place.lon(), place.lat())));
    }

    String words() {
        return polygon == null
                ? radiusMetres + " m around " + center.lon() + "," + center.lat()
                : "a polygon of " + polygon.size() + " corners";
    }

    private Polygon ring() {
        Coordinate[] corners = new Coordinate[polygon.size() + 1];
        for (int i = 0; i < polygon.size(); i++) {
            corners[i] = new Coordinate(polygon.get(i).get(0), polygon.get(i).get(1));
        }
        corners[polygon.size()] = corners[0];
        return GEOMETRY.createPolygon(corners);
    }

    private static boolean isOnEarth(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }
}
