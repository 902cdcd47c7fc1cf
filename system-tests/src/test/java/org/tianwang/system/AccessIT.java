package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.system.client.Answer;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.Caller;
import org.tianwang.system.client.Room;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** Every endpoint that any service documents, tried through the gateway by those whom it is not for. */
@SystemTest
@Order(10)
class AccessIT {
    private static final List<String> SERVICES =
            List.of("camera-ingest-service", "alert-service", "case-service", "population-service", "rental-service");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private final Api api;
    private final Room room;

    AccessIT(SystemStack stack) {
        this.api = stack.api();
        this.room = new Room(api);
    }

    private record Endpoint(String method, String template, String contentType) {
        String path() {
            return template.replace("{id}", UUID.randomUUID().toString()).replaceAll("\\{[^}]+}", "k3v9x2");
        }

        Answer calledBy(Caller caller) {
            return caller.send(
                    method, path(), contentType, contentType.isEmpty() ? null : BodyPublishers.ofString("{}"));
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldRefuseEverybodyWhoHasNoBusinessThere() {
        return SERVICES.stream()
                .flatMap(this::endpoints)
                .flatMap(endpoint -> Stream.of(
                        DynamicTest.dynamicTest(endpoint + " without a token", () -> endpoint.calledBy(api.nobody())
                                .mustBeProblem(401)),
                        DynamicTest.dynamicTest(
                                endpoint + " with a forged token",
                                () -> endpoint.calledBy(api.impostor()).mustBeProblem(401)),
                        DynamicTest.dynamicTest(endpoint + " as a resident", () -> endpoint.calledBy(api.as("resident"))
                                .mustBeProblem(403))));
    }

    @Test
    void shouldRefuseStrangersAtTheGatewayItself() {
        api.nobody().get("/api/v1/live").mustBeProblem(401);
        api.impostor().get("/api/v1/live").mustBeProblem(401);
        api.as("dispatcher").get("/api/v1/no-such-resource").mustBeProblem(404);
    }

    @TestFactory
    Stream<DynamicTest> shouldHideWhatBelongsToAnotherTownship() {
        return Stream.of(
                hidden("a camera", this::cameraOfT01, "investigator-t02"),
                hidden("an alert", this::alertOfT01, "investigator-t02"),
                hidden("an incident", this::incidentOfT01, "dispatcher-t02"),
                hidden("a unit", this::unitOfT01, "dispatcher-t02"),
                hidden("a grid", this::gridOfT01, "grid-officer-t02"),
                hidden("a dwelling", this::dwellingOfT01, "rental-officer-t02"));
    }

    private DynamicTest hidden(String what, java.util.function.Supplier<String> path, String foreigner) {
        return DynamicTest.dynamicTest(what + " from " + foreigner, () -> {
            String found = path.get();
            String rightful = foreigner.replace("-t02", "");
            api.as(rightful).get(found).mustBe(200);
            api.as(foreigner).get(found).mustBeProblem(404);
            String list = found.substring(0, found.lastIndexOf('/'));
            assertThat(room.all(foreigner, list))
                    .allSatisfy(
                            one -> assertThat(one.path("townshipCode").asText()).isEqualTo("T02"));
        });
    }

    private String cameraOfT01() {
        return first("investigator", "/api/v1/cameras");
    }

    private String alertOfT01() {
        JsonNode demo = room.all("investigator", "/api/v1/cameras").stream()
                .filter(camera -> camera.path("code").asText().equals("T01-C01"))
                .findFirst()
                .orElseThrow();
        JsonNode alert = room.awaitAlert(demo.path("id").asText(), java.time.Duration.ofSeconds(60), one -> true);
        return "/api/v1/alerts/" + alert.path("id").asText();
    }

    private String incidentOfT01() {
        Map<String, Object> call = Map.of(
                "title",
                "电话报警",
                "severity",
                "LOW",
                "townshipCode",
                "T01",
                "location",
                Map.of("lon", 113.2, "lat", 33.4));
        api.as("dispatcher-t02").post("/api/v1/incidents", call).mustBeProblem(403);
        return "/api/v1/incidents/"
                + api.as("dispatcher")
                        .post("/api/v1/incidents", call)
                        .mustBe(201)
                        .id();
    }

    private String unitOfT01() {
        return first("dispatcher", "/api/v1/units");
    }

    private String gridOfT01() {
        return first("grid-officer", "/api/v1/grids");
    }

    private String dwellingOfT01() {
        return first("rental-officer", "/api/v1/dwellings");
    }

    private String first(String user, String list) {
        return room.all(user, list).stream()
                .filter(one -> one.path("townshipCode").asText().equals("T01"))
                .map(one -> list + "/" + one.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the seeds have nothing of T01 in " + list));
    }

    private Stream<Endpoint> endpoints(String service) {
        JsonNode document = api.as("admin")
                .get("/api/v1/" + service + "/openapi?format=json")
                .mustBe(200)
                .json();
        List<Endpoint> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    if (METHODS.contains(method)) {
                        found.add(new Endpoint(method, path.getKey(), contentType(operation.getValue())));
                    }
                }));
        assertThat(found).as("endpoints that %s documents", service).isNotEmpty();
        return found.stream();
    }

    private static String contentType(JsonNode operation) {
        JsonNode contents = operation.path("requestBody").path("content");
        return contents.isEmpty() ? "" : contents.fieldNames().next();
    }
}
