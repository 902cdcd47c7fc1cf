package org.tianwang.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The OpenAPI document that a running service serves, and its copy in {@code docs/api/openapi}, from which the console's
 * types are made. {@code -Dgolden.write=true} writes the copy anew.
 */
final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final String service;

    ApiDocument(String service) {
        this.service = service;
    }

    /** Method and path template of everything that is served, such as {@code GET /api/v1/alerts/{id}}. */
    Set<String> operations() {
        return summaries().keySet();
    }

    void saysWhatEachOperationDoes() {
        assertThat(summaries().entrySet().stream().filter(e -> e.getValue().isBlank()))
                .as("say what it does: @Operation(summary = …)")
                .isEmpty();
    }

    private SortedMap<String, String> summaries() {
        SortedMap<String, String> served = new TreeMap<>();
        served().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    if (METHODS.contains(method)) {
                        served.put(
                                method + " " + path.getKey(),
                                operation.getValue().path("summary").asText());
                    }
                }));
        return served;
    }

    void isTheOneInDocs() {
        Path copy = Path.of("..", "docs", "api", "openapi", service + ".json");
        try {
            String served = JSON.writeValueAsString(JSON.treeToValue(served(), Object.class)) + "\n";
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, served);
            }
            assertThat(served().path("components").path("schemas").fieldNames())
                    .toIterable()
                    .as("two types share a name, and which gets the number is chance: name one with @Schema")
                    .noneMatch(name -> name.matches(".*\\d"));
            assertThat(Files.exists(copy) ? Files.readString(copy) : "")
                    .as("%s is stale: run this test with -Dgolden.write=true and commit", copy.normalize())
                    .isEqualTo(served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode served() {
        String text = given().queryParam("format", "json")
                .get("/api/v1/" + service + "/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
