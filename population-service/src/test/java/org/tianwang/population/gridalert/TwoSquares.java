package org.tianwang.population.gridalert;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.platform.security.Roles;
import org.tianwang.population.grid.GridFixtures;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/**
 * A strip of land for one test alone, with two squares side by side: the western one has the officer {@link #west()},
 * the eastern one {@link #east()}.
 */
final class TwoSquares {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger ROW = new AtomicInteger();

    private final int row = ROW.incrementAndGet();
    private final double lat = 30 + row * 0.05;
    private final KafkaProbe kafka;

    TwoSquares(KafkaProbe kafka) {
        this.kafka = kafka;
    }

    String officer(String name) {
        return name + "-" + row;
    }

    String west() {
        return officer("west");
    }

    String east() {
        return officer("east");
    }

    AlertFixtures inTheWest() {
        return raisedAt(113.005);
    }

    AlertFixtures onTheBorder() {
        return raisedAt(113.01);
    }

    /** The same alert, once the vehicle has driven on. */
    AlertFixtures thenInTheEast(AlertFixtures alert) {
        return alert.seenAgainAt(113.015, lat + 0.005);
    }

    AlertFixtures raisedAt(double lon) {
        return AlertFixtures.raised().at(lon, lat + 0.005);
    }

    void drawBoth() {
        draw(113.00, List.of(west()), Map.of());
        draw(113.01, List.of(east()), Map.of());
    }

    void draw(double lon, List<String> officers, Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("name", "Quarter " + row);
        request.put("kind", "ORDINARY");
        request.put("townshipCode", "T01");
        request.put("polygon", GridFixtures.squareAt(lon, lat));
        request.put("officers", officers);
        request.put("validFrom", "2020-01-01");
        request.putAll(more);
        given().auth()
                .oauth2(TestTokens.county(Roles.ADMIN))
                .contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/grids")
                .then()
                .statusCode(201);
    }

    /** Sends alerts over every partition into a grid of its own and waits for them: all sent before is done with then. */
    void passThrough() {
        String marker = "marker-" + UUID.randomUUID();
        draw(112.50, List.of(marker), Map.of());
        int before = ids(marker).size();
        for (int i = 0; i < 30; i++) {
            kafka.send(new AlertRaised(raisedAt(112.505).view()));
        }
        await().atMost(PATIENCE).until(() -> ids(marker).size() == before + 30);
    }

    Map<String, Object> the(AlertView alert, String officer) {
        String id = alert.id().toString();
        await().atMost(PATIENCE).until(() -> ids(officer).contains(id));
        return mine(officer, "T01").getMap("items.find { it.id == '" + id + "' }");
    }

    List<String> ids(String officer, String... query) {
        return mine(officer, "T01", query).getList("items.id", String.class);
    }

    JsonPath mine(String officer, String township, String... query) {
        var request = given().auth().oauth2(TestTokens.token(officer, List.of(Roles.GRID_OFFICER), List.of(township)));
        if (query.length == 0) {
            request.queryParam("size", 200);
        }
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i], query[i + 1]);
        }
        return request.get("/api/v1/grids/mine/alerts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
