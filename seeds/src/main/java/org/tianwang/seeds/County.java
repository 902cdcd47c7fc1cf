package org.tianwang.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the model county from the class path. What it reads is ours, so damage is a fault of the build and thrown. */
public final class County {

    private static final ObjectMapper JSON = new ObjectMapper();

    private County() {}

    /** All records of a kind, in the order of their file. */
    public static List<SeedRecord> records(SeedKind kind) {
        if (kind == SeedKind.ROAD) {
            return List.of(RoadNetwork.record());
        }
        List<SeedRecord> records = new ArrayList<>();
        for (JsonNode node : read(kind.plural() + ".json")) {
            ObjectNode body = ((ObjectNode) node).deepCopy();
            UUID id = UUID.fromString(body.remove("id").textValue());
            records.add(new SeedRecord(kind, id, body.path("code").asText(), body));
        }
        return records;
    }

    /** A file of the county, such as {@code county.json} or {@code basemap/roads.geojson}. */
    public static JsonNode read(String name) {
        try (InputStream in = County.class.getResourceAsStream("/county/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("The seeds have no file county/" + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The seeds' file county/" + name + " cannot be read", e);
        }
    }
}
