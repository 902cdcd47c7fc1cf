package org.tianwang.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** The base map as geometries, for tests. */
final class CountyMaps {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private CountyMaps() {}

    static List<JsonNode> features(String layer) {
        List<JsonNode> features = new ArrayList<>();
        County.read("basemap/" + layer + ".geojson").path("features").forEach(features::add);
        return features;
    }

    static Map<String, Geometry> areas(String layer) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        for (JsonNode feature : features(layer)) {
            areas.put(
                    feature.path("properties").path("code").asText(),
                    ring(feature.path("geometry").path("coordinates").path(0)));
        }
        return areas;
    }

    /** An area from its corners, closed or not. */
    static Geometry ring(JsonNode corners) {
        List<Coordinate> line = new ArrayList<>();
        corners.forEach(
                c -> line.add(new Coordinate(c.path(0).asDouble(), c.path(1).asDouble())));
        if (!line.getFirst().equals2D(line.getLast())) {
            line.add(line.getFirst());
        }
        return GEOMETRY.createPolygon(line.toArray(Coordinate[]::new));
    }

    static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    static Point at(SeedRecord record, String field) {
        JsonNode place = record.body().path(field);
        return point(place.path("lon").asDouble(), place.path("lat").asDouble());
    }
}
