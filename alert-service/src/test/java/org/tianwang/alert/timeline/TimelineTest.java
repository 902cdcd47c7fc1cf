package org.tianwang.alert.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tianwang.alert.Api.dispatcher;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;

/** A timeline is read from either end, and whole, however small the pages are. */
@AlertTest
class TimelineTest {

    private String incident;

    @BeforeEach
    void anIncidentWithATask() {
        incident = dispatcher()
                .body("""
                        {"title":"road blocked","severity":"LOW","townshipCode":"T01","location":{"lon":113.2,"lat":33.4}}""")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String officer = "officer-" + incident;
        Object unit = Api.unit("巡" + incident.substring(30), officer, "T01", 113.2, 33.4);
        dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldGiveTheNewestFirstWhereAsked() {
        List<String> oldestFirst = page("?size=200").getList("items.id");
        assertThat(oldestFirst).hasSizeGreaterThan(2);
        List<String> newestFirst = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = page("?size=1&newestFirst=true&cursor=" + cursor);
            newestFirst.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null && newestFirst.size() <= oldestFirst.size());
        assertThat(newestFirst).isEqualTo(oldestFirst.reversed());
    }

    private JsonPath page(String query) {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
