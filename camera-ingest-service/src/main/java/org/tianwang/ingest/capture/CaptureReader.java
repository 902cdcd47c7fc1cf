package org.tianwang.ingest.capture;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Reads a batch item by item and hands each on before the next is read, so that five hundred pictures need the memory of
 * one. A batch that breaks off in the middle has been taken up to there; its repeat finds the first part known.
 */
public final class CaptureReader {
    private static final Set<String> WRAPPERS = Set.of("items", "captures");

    private final ObjectReader items;
    private final int most;

    /** @param most items in one batch */
    public CaptureReader(ObjectMapper json, int most) {
        this.items = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS); // an item has a next one
        this.most = most;
    }

    /**
     * Walks down to the array at {@code path} and takes its items.
     *
     * @param path names of nested objects; an empty one is the root
     * @throws InvalidProblem when there is no such array, or it has too many items
     */
    public <T> List<T> items(InputStream body, List<String> path, Function<JsonNode, T> taker) throws IOException {
        try (JsonParser parser = items.createParser(body)) {
            if (!descend(parser, path)) {
                throw new InvalidProblem(String.join(".", path), "must be there");
            }
            return parser.currentToken() == JsonToken.START_ARRAY
                    ? all(parser, path, taker)
                    : List.of(taker.apply(object(items.readTree(parser), path)));
        }
    }

    /**
     * One item, or several as an array, bare or as the only field {@code items} or {@code captures} of an object.
     *
     * @param one takes a single item
     * @param each takes one of several
     */
    public <T> Pushed<T> oneOrMany(InputStream body, Function<JsonNode, T> one, Function<JsonNode, T> each)
            throws IOException {
        try (JsonParser parser = items.createParser(body)) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
                if (!WRAPPERS.contains(parser.currentName())) {
                    return new Pushed<>(false, List.of(one.apply(items.readTree(parser))));
                }
                start = parser.nextToken();
            }
            if (start != JsonToken.START_ARRAY) {
                throw new InvalidProblem("body", "must be one capture, or an array of them");
            }
            return new Pushed<>(true, all(parser, List.of("items"), each));
        }
    }

    /** @param several whether they came as an array, if only of one */
    public record Pushed<T>(boolean several, List<T> items) {}

    private <T> List<T> all(JsonParser parser, List<String> path, Function<JsonNode, T> taker) throws IOException {
        List<T> taken = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (taken.size() == most) {
                throw new InvalidProblem(
                        String.join(".", path), "must have at most " + most + " items; the rest was not taken");
            }
            taken.add(taker.apply(object(items.readTree(parser), path)));
        }
        return taken;
    }

    private static JsonNode object(JsonNode node, List<String> path) {
        if (!(node instanceof ObjectNode)) {
            throw new InvalidProblem(String.join(".", path), "must hold objects");
        }
        return node;
    }

    /** @return whether the parser now stands at the value */
    private static boolean descend(JsonParser parser, List<String> path) throws IOException {
        if (parser.nextToken() == null) {
            return false;
        }
        for (String name : path) {
            if (parser.currentToken() != JsonToken.START_OBJECT || !find(parser, name)) {
                return false;
            }
        }
        return parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.START_OBJECT;
    }

    private static boolean find(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(name);
            parser.nextToken();
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
