package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Answer;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.LiveFeed;
import org.tianwang.system.client.Room;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/**
 * A robbery told by phone: the seeded plan, a containment that moves live, a reserve, and a picture that becomes
 * evidence.
 */
@SystemTest
@Order(22)
class ResponseIT {

    private static final Duration TO_TELL = Duration.ofSeconds(20);
    private static final Map<String, Object> PLACE = Map.of("lon", 113.2027, "lat", 33.4002);

    private final Api api;
    private final Room room;

    ResponseIT(SystemStack stack) {
        this.api = stack.api();
        this.room = new Room(api);
    }

    @Test
    void shouldRespondToARobberyFromThePlanToTheEvidence() throws Exception {
        room.relieve("officer");
        String incident = incident();
        planProposesUnitsWordsAndCameras(incident);
        try (LiveFeed feed = LiveFeed.open(api.as("dispatcher"), null);
                LiveFeed foreign = LiveFeed.open(api.as("dispatcher-t02"), null)) {
            containmentMovesLive(feed, incident);
            assertThat(foreign.told("containment", of(incident))).isEmpty();
        }
        String task = officerIsReservedAndSent(incident);
        String hash = pictureIsTaken(task);
        room.resolve(incident, "ARREST", "ROBBERY").mustBe(200);
        pictureIsEvidence(room.awaitCase(incident).path("id").asText(), hash);
    }

    private String incident() {
        return api.as("dispatcher")
                .post(
                        "/api/v1/incidents",
                        Map.of(
                                "title", "系统测试 抢夺后驾车逃离",
                                "severity", "HIGH",
                                "kind", "ROBBERY",
                                "townshipCode", "T01",
                                "location", PLACE))
                .mustBe(201)
                .id();
    }

    private void planProposesUnitsWordsAndCameras(String incident) {
        JsonNode proposal = api.as("dispatcher")
                .get("/api/v1/incidents/" + incident + "/plan")
                .mustBe(200)
                .json();
        assertThat(proposal.path("plan").path("name").asText()).isEqualTo("抢劫抢夺处置");
        assertThat(proposal.path("plan").path("message").asText()).isNotBlank();
        assertThat(proposal.path("units").size()).isPositive();
        assertThat(proposal.path("cameras").size()).isEqualTo(8);
    }

    private void containmentMovesLive(LiveFeed feed, String incident) {
        String id = api.as("dispatcher")
                .post("/api/v1/containment", Map.of("incidentId", incident, "origin", PLACE, "reason", "系统测试"))
                .mustBe(201)
                .id();
        Instant asked = Instant.now();
        Answer moved = api.as("dispatcher")
                .post(
                        "/api/v1/containment/" + id + "/move",
                        Map.of("origin", Map.of("lon", 113.21, "lat", 33.405), "sightedAt", asked.toString()))
                .mustBe(200);
        long version = moved.json().path("version").asLong();
        Awaitility.await("the new plan on the live feed")
                .atMost(TO_TELL)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> feed.told("containment", of(incident)).stream()
                        .anyMatch(told -> told.data().path("version").asLong() >= version));
        System.out.println("[figures] containment moved to told: "
                + Duration.between(asked, Instant.now()).toMillis() + " ms, computed in "
                + moved.json().path("plan").path("tookMillis").asText() + " ms");
        api.as("dispatcher")
                .post("/api/v1/containment/" + id + "/end", Map.of())
                .mustBe(200);
    }

    private static Predicate<JsonNode> of(String incident) {
        return note -> note.path("incidentId").asText().equals(incident);
    }

    private String officerIsReservedAndSent(String incident) {
        String path = "/api/v1/incidents/" + incident;
        String unit = unitOf("officer");
        Answer reserved = api.as("dispatcher")
                .post(path + "/tasks", Map.of("unitId", unit, "reserve", true))
                .mustBe(201);
        assertThat(reserved.json().path("status").asText()).isEqualTo("RESERVED");
        JsonNode sent = api.as("dispatcher")
                .post("/api/v1/tasks/" + reserved.id() + "/issue", Map.of())
                .mustBe(200)
                .json();
        assertThat(sent.path("status").asText()).isEqualTo("ISSUED");
        for (String step : List.of("accept", "depart", "arrive")) {
            api.as("officer")
                    .post("/api/v1/tasks/" + reserved.id() + "/" + step, Map.of())
                    .mustBe(200);
        }
        return reserved.id();
    }

    private String unitOf(String officer) {
        return room.all("dispatcher", "/api/v1/units").stream()
                .filter(unit -> unit.path("crew").toString().contains("\"" + officer + "\""))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private String pictureIsTaken(String task) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return api.as("officer")
                .send(
                        "PUT",
                        "/api/v1/tasks/" + task + "/pictures/" + UUID.randomUUID(),
                        "image/jpeg",
                        BodyPublishers.ofByteArray(jpeg.toByteArray()))
                .mustBe(201)
                .json()
                .path("sha256")
                .asText();
    }

    private void pictureIsEvidence(String file, String hash) {
        JsonNode piece = Awaitility.await("the picture as evidence")
                .atMost(TO_TELL)
                .until(
                        () -> api.as("case-officer")
                                .get("/api/v1/cases/" + file + "/evidence")
                                .items(),
                        items -> items.size() == 1)
                .getFirst();
        assertThat(piece.path("sha256").asText()).isEqualTo(hash);
        String path = "/api/v1/evidence/" + piece.path("id").asText();
        api.as("case-officer").get(path + "/content").mustBe(200);
        assertThat(api.as("case-officer").get(path + "/custody").items())
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("TAKEN_IN", "TAKEN_OVER", "VIEWED");
        api.as("case-officer-t02").get(path + "/content").mustBeProblem(404);
        api.as("dispatcher").get(path + "/content").mustBeProblem(403);
    }
}
