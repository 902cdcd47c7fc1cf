package org.tianwang.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an administrator and a supervisor set up before anything can be seen: cameras and rules. */
public final class Cameras {
    /** The whole picture, so that whatever appears in it has entered it. */
    public static final String ZONE = "门前";

    private static final List<List<Double>> WHOLE_PICTURE =
            List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 1.0));

    private final Api api;

    public Cameras(Api api) {
        this.api = api;
    }

    /** A camera beside the demo footage in T01, where the unit of the user {@code officer} stands nearest. */
    public static Map<String, Object> request(String name, String streamUrl) {
        Map<String, Object> camera = new LinkedHashMap<>();
        camera.put("name", name);
        camera.put("tier", "COUNTY");
        camera.put("townshipCode", "T01");
        camera.put("location", Map.of("lon", 113.2024, "lat", 33.3998));
        camera.put("heading", 35);
        if (streamUrl != null) {
            camera.put("streamUrl", streamUrl);
        }
        camera.put("zones", List.of(Map.of("name", ZONE, "kind", "INTRUSION", "polygon", WHOLE_PICTURE)));
        camera.put("analysis", Map.of("enabled", streamUrl != null, "fps", 5));
        return camera;
    }

    public Answer add(String name, String streamUrl) {
        return api.as("admin").post("/api/v1/cameras", request(name, streamUrl));
    }

    public String added(String name, String streamUrl) {
        return add(name, streamUrl).mustBe(201).id();
    }

    /** People entering the zone of the given cameras, grouped by that many seconds. */
    public static Map<String, Object> ruleRequest(String name, List<String> cameraIds, int groupingSeconds) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", name);
        rule.put("severity", "HIGH");
        rule.put("eventKinds", List.of("ENTERED_ZONE"));
        rule.put("objectClasses", List.of("person"));
        rule.put("minConfidence", 0.4);
        rule.put("scope", Map.of("cameraIds", cameraIds));
        rule.put("groupingSeconds", groupingSeconds);
        return rule;
    }

    public UUID ruled(String name, List<String> cameraIds, int groupingSeconds) {
        Answer answer = api.as("supervisor").post("/api/v1/rules", ruleRequest(name, cameraIds, groupingSeconds));
        return UUID.fromString(answer.mustBe(201).id());
    }

    public JsonNode health(String cameraId) {
        return api.as("admin")
                .get("/api/v1/cameras/" + cameraId + "/health")
                .mustBe(200)
                .json();
    }

    public void remove(String cameraId) {
        api.as("admin").delete("/api/v1/cameras/" + cameraId);
    }
}
