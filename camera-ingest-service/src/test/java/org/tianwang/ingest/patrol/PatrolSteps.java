package org.tianwang.ingest.patrol;

import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.ingest.CameraFixtures.as;
import static org.tianwang.ingest.CameraFixtures.camera;
import static org.tianwang.ingest.CameraFixtures.created;
import static org.tianwang.ingest.CameraFixtures.investigator;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tianwang.testing.TestTokens;

/** What people do with patrols by REST, as the tests of this feature repeat it. */
final class PatrolSteps {
    static final String PLANS = "/api/v1/patrols/plans";
    static final String ROUNDS = "/api/v1/patrols/rounds";

    private PatrolSteps() {}

    static String only(String planId, String status) {
        return investigator()
                .get(ROUNDS + "?planId=" + planId + "&status=" + status)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    static RequestSpecification dispatcher() {
        return as(TestTokens.county("dispatcher"));
    }

    static Response advance(RequestSpecification who, String round, int position, String outcome) {
        return who.body(Map.of("position", position, "outcome", outcome)).post(ROUNDS + "/" + round + "/advance");
    }

    static String start(String planId) {
        return investigator()
                .body(Map.of("planId", planId))
                .post(ROUNDS)
                .then()
                .statusCode(201)
                .extract()
                .path("round.id");
    }

    static String plan(String name, int cameras) {
        List<String> ids = IntStream.range(0, cameras).mapToObj(i -> cameraId()).toList();
        return investigator()
                .body(request(name, ids))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String cameraId() {
        return created(camera("patrolled", "T07"));
    }

    static List<Map<String, Object>> everyHour() {
        return List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "20:00", "everyMinutes", 60));
    }

    static Map<String, Object> request(String name, List<String> cameras) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("townshipCode", "T07");
        body.put("cameraIds", cameras);
        body.put("secondsEach", 20);
        return body;
    }
}
