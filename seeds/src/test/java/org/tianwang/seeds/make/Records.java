package org.tianwang.seeds.make;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes lists with one record a line: as readable as JSON gets, and a change of one record is one line of a diff. */
final class Records {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Records() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** The id of a record follows from its kind and code, so that it never changes. */
    static UUID id(String kind, String code) {
        return UUID.nameUUIDFromBytes(("tianwang/" + kind + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode identified(String kind, String code) {
        return object().put("id", id(kind, code).toString()).put("code", code);
    }

    static ObjectNode lonLat(Spot spot) {
        return object().put("lon", spot.lon()).put("lat", spot.lat());
    }

    static ArrayNode texts(String... values) {
        ArrayNode array = NODES.arrayNode();
        Arrays.stream(values).forEach(array::add);
        return array;
    }

    /** Corner points as {@code [x, y]} pairs, not closed. */
    static ArrayNode pairs(double... values) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < values.length; i += 2) {
            array.addArray().add(values[i]).add(values[i + 1]);
        }
        return array;
    }

    static ArrayNode line(Collection<Spot> spots) {
        ArrayNode array = NODES.arrayNode();
        spots.forEach(s -> array.addArray().add(s.lon()).add(s.lat()));
        return array;
    }

    static ArrayNode closed(Ring ring) {
        ArrayNode array = line(ring.corners());
        array.add(array.get(0).deepCopy());
        return NODES.arrayNode().add(array);
    }

    static ObjectNode feature(String geometry, ArrayNode coordinates, ObjectNode properties) {
        ObjectNode feature = object().put("type", "Feature");
        feature.set("properties", properties);
        feature.putObject("geometry").put("type", geometry).set("coordinates", coordinates);
        return feature;
    }

    static ArrayNode point(Spot spot) {
        return NODES.arrayNode().add(spot.lon()).add(spot.lat());
    }

    static void write(Path file, List<ObjectNode> records) throws IOException {
        write(file, "[\n", records, "\n]\n");
    }

    static void writeFeatures(Path file, List<ObjectNode> features) throws IOException {
        write(file, "{\"type\":\"FeatureCollection\",\"features\":[\n", features, "\n]}\n");
    }

    static void writeObject(Path file, ObjectNode object) throws IOException {
        write(file, "", List.of(object), "\n");
    }

    private static void write(Path file, String head, List<ObjectNode> records, String tail) throws IOException {
        Files.createDirectories(file.getParent());
        String body = records.stream().map(Records::text).collect(Collectors.joining(",\n"));
        Files.writeString(file, head + body + tail);
    }

    private static String text(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
