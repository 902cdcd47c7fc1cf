package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tianwang.system.client.Answer;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.Cameras;
import org.tianwang.system.client.LiveFeed;
import org.tianwang.system.client.Room;
import org.tianwang.system.harness.RtspServer;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/** From a camera on the network to a filed case by REST alone; each step is first refused to those it is not for. */
@SystemTest
@Order(20)
class MainJobIT {
    private static final Duration TO_WARN = Duration.ofSeconds(30);
    private static final Duration TO_TELL = Duration.ofSeconds(20);

    private final SystemStack stack;
    private final Api api;
    private final Room room;
    private final Guard guard;

    MainJobIT(SystemStack stack) {
        this.stack = stack;
        this.api = stack.api();
        this.room = new Room(api);
        this.guard = new Guard(api);
    }

    @Test
    void shouldLeadFromACameraOnTheNetworkToAFiledCase() throws Exception {
        assumeTrue(
                RtspServer.objection().isEmpty(),
                () -> "no RTSP server: " + RtspServer.objection().orElse(""));
        room.relieve("officer");
        try (RtspServer network = RtspServer.playing(stack.seedsFootage().resolve("pedestrians.mp4"));
                LiveFeed feed = LiveFeed.open(api.as("dispatcher"), null);
                LiveFeed foreign = LiveFeed.open(api.as("dispatcher-t02"), null)) {
            String cameraId = cameraIsAdded(network.url());
            JsonNode alert = alertIsRaised(cameraId, ruleIsMade(cameraId));
            String incidentId = alertIsConfirmed(alert);
            String taskId = unitIsSent(incidentId);
            officerResponds(taskId);
            caseIsOpened(incidentId);
            feedToldAllOfIt(feed, alert.path("id").asText(), incidentId, taskId);
            assertThat(foreign.told(
                            "alert", data -> data.path("cameraId").asText().equals(cameraId)))
                    .as("alerts of T01 told to a dispatcher of T02")
                    .isEmpty();
            new Cameras(api).remove(cameraId);
        }
    }

    private String cameraIsAdded(String url) {
        String withLogin = url.replace("rtsp://", "rtsp://viewer:s3cret@");
        Map<String, Object> request = Cameras.request("系统测试 网络摄像机", withLogin);
        guard.refuses("POST", "/api/v1/cameras", request);
        api.as("admin-t02").post("/api/v1/cameras", request).mustBeProblem(403);

        Answer created = api.as("admin").post("/api/v1/cameras", request).mustBe(201);
        String path = "/api/v1/cameras/" + created.id();
        assertThat(created.header("Location")).endsWith(path);
        assertThat(created.shown()).as("credentials are never returned").doesNotContain("s3cret");
        guard.refuses("GET", path, null);
        guard.hides("GET", path, null, "investigator-t02");
        Awaitility.await("camera online").atMost(TO_WARN).untilAsserted(() -> assertThat(
                        new Cameras(api).health(created.id()).path("health").asText())
                .isEqualTo("ONLINE"));
        return created.id();
    }

    private String ruleIsMade(String cameraId) {
        Map<String, Object> request = Cameras.ruleRequest("系统测试 有人进入", List.of(cameraId), 300);
        guard.refuses("POST", "/api/v1/rules", request);
        api.as("dispatcher").post("/api/v1/rules", request).mustBeProblem(403);
        return api.as("supervisor").post("/api/v1/rules", request).mustBe(201).id();
    }

    private JsonNode alertIsRaised(String cameraId, String ruleId) {
        Instant ruled = Instant.now();
        JsonNode alert = room.awaitAlert(
                cameraId, TO_WARN, one -> one.path("ruleId").asText().equals(ruleId));
        System.out.println("[figures] rule to alert: "
                + Duration.between(ruled, Instant.now()).toMillis() + " ms");
        assertThat(alert.path("status").asText()).isEqualTo("OPEN");
        assertThat(alert.path("severity").asText()).isEqualTo("HIGH");
        assertThat(alert.path("objectClass").asText()).isEqualTo("person");
        assertThat(alert.path("zone").asText()).isEqualTo(Cameras.ZONE);
        String path = "/api/v1/alerts/" + alert.path("id").asText();
        guard.refuses("GET", path, null);
        guard.hides("GET", path, null, "investigator-t02");
        pictureIsThere(alert.path("snapshotUrl").asText());
        gridOfficerSees(alert.path("id").asText());
        return alert;
    }

    private void pictureIsThere(String snapshotUrl) {
        guard.refuses("GET", snapshotUrl, null);
        guard.hides("GET", snapshotUrl, null, "investigator-t02");
        Answer picture = api.as("investigator").get(snapshotUrl).mustBe(200);
        assertThat(picture.contentType()).startsWith("image/jpeg");
        assertThat(picture.body()).hasSizeGreaterThan(5_000).startsWith(0xFF, 0xD8);
    }

    private void gridOfficerSees(String alertId) {
        guard.refuses("GET", "/api/v1/grids/mine/alerts", null);
        Predicate<JsonNode> isIt = one -> one.toString().contains(alertId);
        Awaitility.await("the grid officer's list")
                .atMost(TO_TELL)
                .until(() -> room.all("grid-officer-t01", "/api/v1/grids/mine/alerts").stream()
                        .anyMatch(isIt));
        assertThat(room.all("grid-officer-t02", "/api/v1/grids/mine/alerts")).noneMatch(isIt);
    }

    private String alertIsConfirmed(JsonNode alert) {
        String path = "/api/v1/alerts/" + alert.path("id").asText();
        guard.refuses("POST", path + "/acknowledge", Map.of());
        guard.hides("POST", path + "/acknowledge", Map.of(), "investigator-t02");
        assertThat(api.as("investigator")
                        .post(path + "/acknowledge", null)
                        .mustBe(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("ACKNOWLEDGED");
        guard.refuses("POST", path + "/confirm", Map.of());
        guard.hides("POST", path + "/confirm", Map.of(), "dispatcher-t02");
        JsonNode confirmed = api.as("dispatcher")
                .post(path + "/confirm", Map.of("note", "已核对"))
                .mustBe(200)
                .json();
        assertThat(confirmed.path("alert").path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("incident").path("status").asText()).isEqualTo("OPEN");
        return confirmed.path("incident").path("id").asText();
    }

    private String unitIsSent(String incidentId) {
        String path = "/api/v1/incidents/" + incidentId;
        for (String read : List.of(path, path + "/recommendations", path + "/timeline")) {
            guard.refuses("GET", read, null);
            guard.hides("GET", read, null, "dispatcher-t02");
        }
        List<JsonNode> ranked =
                api.as("dispatcher").get(path + "/recommendations").items();
        assertThat(ranked).as("all units are ranked").hasSizeGreaterThanOrEqualTo(12);
        assertThat(ranked)
                .allSatisfy(unit -> assertThat(unit.path("reasons").isEmpty()).isFalse());
        String unitId = ranked.getFirst().path("unitId").asText();
        JsonNode unit =
                api.as("dispatcher").get("/api/v1/units/" + unitId).mustBe(200).json();
        assertThat(unit.path("crew").toString()).as("the nearest free unit").contains("\"officer\"");

        Map<String, Object> request = Map.of("unitId", unitId, "instructions", "从东门进入");
        guard.refuses("POST", path + "/tasks", request);
        guard.hides("POST", path + "/tasks", request, "dispatcher-t02");
        Answer task = api.as("dispatcher").post(path + "/tasks", request).mustBe(201);
        assertThat(task.header("Location")).endsWith("/api/v1/tasks/" + task.id());
        assertThat(room.incident(incidentId).path("status").asText()).isEqualTo("DISPATCHED");
        return task.id();
    }

    private void officerResponds(String taskId) {
        String path = "/api/v1/tasks/" + taskId;
        assertThat(room.all("officer", "/api/v1/tasks?mine=true"))
                .anyMatch(task -> task.path("id").asText().equals(taskId));
        step(path + "/accept", Map.of(), "ACCEPTED");
        step(path + "/depart", Map.of(), "EN_ROUTE");
        step(path + "/arrive", Map.of(), "ON_SCENE");
        step(path + "/complete", Map.of("outcome", "ARREST", "note", "移交"), "DONE");
    }

    private void step(String path, Map<String, Object> body, String status) {
        guard.refuses("POST", path, body);
        api.as("officer-02").post(path, body).mustBeProblem(403);
        guard.hides("POST", path, body, "officer-04");
        JsonNode task = api.as("officer").post(path, body).mustBe(200).json();
        assertThat(task.path("status").asText()).isEqualTo(status);
    }

    private void caseIsOpened(String incidentId) {
        String path = "/api/v1/incidents/" + incidentId + "/resolve";
        Map<String, Object> request = Map.of("outcome", "ARREST", "offenceKind", "THEFT", "note", "当场抓获");
        assertThat(room.incident(incidentId).path("status").asText())
                .as("completing a task does not resolve the incident")
                .isEqualTo("ON_SCENE");
        guard.refuses("POST", path, request);
        guard.hides("POST", path, request, "dispatcher-t02");
        assertThat(api.as("dispatcher")
                        .post(path, request)
                        .mustBe(200)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("RESOLVED");

        JsonNode file = room.awaitCase(incidentId);
        assertThat(file.path("kind").asText()).isEqualTo("THEFT");
        assertThat(file.path("incidentId").asText()).isEqualTo(incidentId);
        String casePath = "/api/v1/cases/" + file.path("id").asText();
        guard.refuses("GET", casePath, null);
        guard.hides("GET", casePath, null, "case-officer-t02");
        int version = room.incident(incidentId).path("version").asInt();
        assertThat(api.as("dispatcher").post(path, request).status())
                .as("a repeat")
                .isLessThan(500);
        assertThat(room.incident(incidentId).path("version").asInt())
                .as("a repeat changes nothing")
                .isEqualTo(version);
        assertThat(room.casesOf(incidentId)).hasSize(1);
    }

    private void feedToldAllOfIt(LiveFeed feed, String alertId, String incidentId, String taskId) {
        Awaitility.await("the live feed").atMost(TO_TELL).untilAsserted(() -> {
            assertThat(statuses(feed, "alert", alertId)).contains("OPEN", "ACKNOWLEDGED", "CONFIRMED");
            assertThat(statuses(feed, "incident", incidentId)).contains("OPEN", "DISPATCHED", "ON_SCENE", "RESOLVED");
            assertThat(statuses(feed, "task", taskId)).contains("ISSUED", "ACCEPTED", "EN_ROUTE", "ON_SCENE", "DONE");
            assertThat(feed.told("unit", unit -> unit.path("crew").toString().contains("\"officer\"")))
                    .isNotEmpty();
        });
        LiveFeed.Told confirmed = feed.told(
                        "alert",
                        data -> data.path("id").asText().equals(alertId)
                                && data.path("status").asText().equals("CONFIRMED"))
                .getFirst();
        try (LiveFeed resumed = LiveFeed.open(api.as("dispatcher"), confirmed.id())) {
            Awaitility.await("the live feed after a break").atMost(TO_TELL).untilAsserted(() -> {
                assertThat(statuses(resumed, "incident", incidentId)).contains("DISPATCHED", "ON_SCENE", "RESOLVED");
                assertThat(statuses(resumed, "task", taskId))
                        .contains("ISSUED", "ACCEPTED", "EN_ROUTE", "ON_SCENE", "DONE");
            });
            assertThat(statuses(resumed, "alert", alertId))
                    .as("told before the break")
                    .doesNotContain("OPEN");
        }
    }

    private static List<String> statuses(LiveFeed feed, String event, String id) {
        return feed.told(event, data -> data.path("id").asText().equals(id)).stream()
                .map(told -> told.data().path("status").asText())
                .toList();
    }
}
