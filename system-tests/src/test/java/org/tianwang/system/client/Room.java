package org.tianwang.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The operations room at work: alerts confirmed, units sent, incidents resolved, cases looked up. */
public final class Room {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY_PAGES = 200;
    private static final Set<String> OVER = Set.of("DONE", "REFUSED", "TIMED_OUT", "CANCELLED");

    private final Api api;

    public Room(Api api) {
        this.api = api;
    }

    /** The first alert of a camera that fits, waited for. */
    public JsonNode awaitAlert(String cameraId, Duration patience, Predicate<JsonNode> wanted) {
        return Awaitility.await("alert of camera " + cameraId)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> alerts(cameraId).stream()
                                .filter(wanted)
                                .findFirst()
                                .orElse(null),
                        alert -> alert != null);
    }

    public List<JsonNode> alerts(String cameraId) {
        return all("investigator", "/api/v1/alerts?cameraId=" + cameraId);
    }

    /** Every page of a list. */
    public List<JsonNode> all(String user, String path) {
        List<JsonNode> found = new ArrayList<>();
        String next = path + (path.contains("?") ? "&" : "?") + "size=200";
        String cursor = "";
        for (int page = 0; page < MANY_PAGES; page++) {
            Answer answer = api.as(user).get(next + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            found.addAll(answer.items());
            cursor = answer.json().path("nextCursor").asText("");
            if (cursor.isEmpty() || cursor.equals("null")) {
                return found;
            }
        }
        throw new AssertionError("the list " + path + " has no end");
    }

    /** Takes open tasks from an officer, such as a failed test leaves behind, so that his unit is free. */
    public void relieve(String officer) {
        all(officer, "/api/v1/tasks?mine=true").stream()
                .filter(task -> !OVER.contains(task.path("status").asText()))
                .forEach(task -> api.as("dispatcher")
                        .post("/api/v1/tasks/" + task.path("id").asText() + "/cancel", Map.of("reason", "测试准备"))
                        .mustBe(200));
    }

    /** Confirms an alert and gives the incident's id. */
    public String confirm(String alertId) {
        return api.as("dispatcher")
                .post("/api/v1/alerts/" + alertId + "/confirm", Map.of("note", "已核对"))
                .mustBe(200)
                .json()
                .path("incident")
                .path("id")
                .asText();
    }

    public JsonNode incident(String id) {
        return api.as("dispatcher").get("/api/v1/incidents/" + id).mustBe(200).json();
    }

    public Answer resolve(String incidentId, String outcome, String offence) {
        return api.as("dispatcher")
                .post(
                        "/api/v1/incidents/" + incidentId + "/resolve",
                        Map.of("outcome", outcome, "offenceKind", offence, "note", "当场抓获"));
    }

    public List<JsonNode> casesOf(String incidentId) {
        return api.as("case-officer")
                .get("/api/v1/cases?incidentId=" + incidentId)
                .items();
    }

    public JsonNode awaitCase(String incidentId) {
        return Awaitility.await("case of incident " + incidentId)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> casesOf(incidentId), cases -> !cases.isEmpty())
                .getFirst();
    }
}
