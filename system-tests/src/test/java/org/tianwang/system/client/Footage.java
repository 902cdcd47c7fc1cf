package org.tianwang.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was recorded, as one user may see it. */
public final class Footage {
    public static final Map<String, String> PURPOSE = Map.of("reference", "测试 1", "reason", "system test");

    private final Caller user;

    public Footage(Caller user) {
        this.user = user;
    }

    /** Opens a range for looking at; the look is written down. */
    public String viewing(String cameraId, Instant from, Instant to) {
        Map<String, Object> request =
                Map.of("cameraId", cameraId, "from", from.toString(), "to", to.toString(), "purpose", PURPOSE);
        return user.post("/api/v1/recordings/viewings", request).mustBe(201).id();
    }

    /** In order, 200 at the most. */
    public List<JsonNode> segments(String viewingId) {
        return user.get("/api/v1/recordings/viewings/" + viewingId + "/segments?size=200")
                .items();
    }
}
