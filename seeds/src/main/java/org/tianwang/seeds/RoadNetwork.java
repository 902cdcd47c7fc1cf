package org.tianwang.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The county's roads as one record, made of the base map's own files, so that map and travel times cannot differ. */
final class RoadNetwork {

    private static final UUID ID = UUID.fromString("3f7c1f0e-6a52-3d0b-9a55-6b1f3a0c0001");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RoadNetwork() {}

    static SeedRecord record() {
        ObjectNode body = NODES.objectNode();
        body.put("name", County.read("county.json").path("name").asText());
        ArrayNode junctions = body.putArray("junctions");
        County.read("basemap/junctions.geojson").path("features").forEach(f -> junctions.add(junction(f)));
        ArrayNode roads = body.putArray("roads");
        County.read("basemap/roads.geojson").path("features").forEach(f -> roads.add(road(f)));
        return new SeedRecord(SeedKind.ROAD, ID, "roads", body);
    }

    private static ObjectNode junction(JsonNode feature) {
        ObjectNode junction = NODES.objectNode();
        junction.set("id", feature.at("/properties/id"));
        junction.set("name", feature.at("/properties/name"));
        junction.set("location", point(feature.at("/geometry/coordinates")));
        if (feature.at("/properties/leadsOut").asBoolean()) {
            junction.put("leadsOut", true);
        }
        return junction;
    }

    private static ObjectNode road(JsonNode feature) {
        ObjectNode road = NODES.objectNode();
        for (String field : new String[] {"from", "to", "name", "lengthMetres", "speedKmh"}) {
            road.set(field, feature.path("properties").path(field));
        }
        ArrayNode line = road.putArray("line");
        feature.at("/geometry/coordinates").forEach(at -> line.add(point(at)));
        return road;
    }

    private static ObjectNode point(JsonNode coordinates) {
        return NODES.objectNode()
                .put("lon", coordinates.path(0).asDouble())
                .put("lat", coordinates.path(1).asDouble());
    }
}
