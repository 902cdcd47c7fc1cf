package org.tianwang.alert.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

@AlertTest
class RoadNetworkTest {

    @Inject
    RoadBook book;

    @Test
    void shouldCompileWhatWasImportedAndLeaveARepeatAlone() {
        UUID id = UUID.randomUUID();
        admin().body(network("N" + id, 36)).put("/api/v1/roads/" + id).then().statusCode(201);
        int version = admin().body(network("N" + id, 36))
                .put("/api/v1/roads/" + id)
                .then()
                .statusCode(200)
                .body("inForce", equalTo(true))
                .extract()
                .path("version");

        book.refresh();
        assertThat(book.current().orElseThrow().junctions()).isEqualTo(3);
        assertThat(book.current().orElseThrow().road(1).metres())
                .as("as long as its line")
                .isBetween(1850.0, 1860.0);

        admin().body(network("N" + id, 72)).put("/api/v1/roads/" + id).then().statusCode(200);
        int changed = admin().get("/api/v1/roads/" + id).then().extract().path("version");
        assertThat(changed).isGreaterThan(version);
        book.refresh();
        assertThat(book.current().orElseThrow().road(0).kmh()).isEqualTo(72);
        dispatcher().get("/api/v1/roads?size=200").then().body("items.id", hasItem(id.toString()));
    }

    /** More than two megabytes, as every real county has; far from every other test's places. */
    @Test
    void shouldTakeACountysWholeNetworkInOneCall() {
        UUID id = UUID.randomUUID();
        String body = RoadMaps.request(id.toString(), 150);
        assertThat(body.length()).isGreaterThan(3_000_000);

        admin().body(body).put("/api/v1/roads/" + id).then().statusCode(201).body("roads", equalTo(44_700));

        book.refresh();
        assertThat(book.current().orElseThrow().roads()).isEqualTo(44_700);
    }

    /** Marks are part of the network; one that never had any is still the same, and does not come into force anew. */
    @Test
    void shouldKeepWhereRoadsLeaveTheMap() throws Exception {
        UUID id = UUID.randomUUID();
        String plain = network("N" + id, 36);
        String marked = plain.replace("{\"id\":\"C\",", "{\"id\":\"C\",\"leadsOut\":true,");
        admin().body(plain).put("/api/v1/roads/" + id).then().statusCode(201);
        int version =
                admin().body(plain).put("/api/v1/roads/" + id).then().extract().path("version");

        admin().body(marked).put("/api/v1/roads/" + id).then().statusCode(200).body("version", greaterThan(version));

        book.refresh();
        RoadMap map = book.current().orElseThrow();
        assertThat(IntStream.range(0, map.junctions()).mapToObj(map::junction).filter(Junction::leadsOut))
                .extracting(Junction::code)
                .containsExactly("C");
        ObjectMapper json = new ObjectMapper();
        String written = json.writeValueAsString(json.readValue(plain, RoadNetworkRequest.class));
        assertThat(written).as("what the fingerprint is made of").doesNotContain("leadsOut");
    }

    @Test
    void shouldNameALineThatRunsTheWrongWayRound() {
        String reversed = network("x", 36)
                .replace(
                        "{\"lon\":113.2,\"lat\":33.42},{\"lon\":113.22,\"lat\":33.42}]",
                        "{\"lon\":113.22,\"lat\":33.42},{\"lon\":113.2,\"lat\":33.42}]");
        admin().body(reversed)
                .put("/api/v1/roads/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("roads[1].line"));
    }

    @Test
    void shouldRankByTheRoadOnceThereIsOne() {
        UUID id = UUID.randomUUID();
        admin().body(network("R" + id, 36)).put("/api/v1/roads/" + id).then().statusCode(201);
        book.refresh();
        UUID unit = Api.unit("Road-" + id.toString().substring(0, 5), "officer-road", "T01", 113.2, 33.42);

        dispatcher()
                .get("/api/v1/incidents/" + Api.incident("T01") + "/recommendations")
                .then()
                .statusCode(200)
                .body("items.find { it.unitId == '" + unit + "' }.reasons.code", hasItem("ROAD_DISTANCE"));
    }

    @Test
    void shouldRefuseRoadsToNowhereAndTownshipsAdministrators() {
        String nowhere = network("x", 36).replace("\"to\":\"B\"", "\"to\":\"Z\"");
        admin().body(nowhere)
                .put("/api/v1/roads/" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("roads"));
        as(TestTokens.token("a", List.of(Roles.ADMIN), List.of("T01")))
                .body(network("x", 36))
                .put("/api/v1/roads/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        admin().get("/api/v1/roads/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String network(String name, int kmh) {
        return """
                {"name":"%s","junctions":[{"id":"A","location":{"lon":113.2,"lat":33.4}},
                  {"id":"B","name":"Mill","location":{"lon":113.2,"lat":33.42}},{"id":"C","location":{"lon":113.22,"lat":33.42}}],
                 "roads":[{"from":"A","to":"B","speedKmh":%d,"lengthMetres":2300},
                  {"from":"B","to":"C","speedKmh":50,"oneWay":true,"line":[{"lon":113.2,"lat":33.42},{"lon":113.22,"lat":33.42}]}]}""".formatted(name, kmh);
    }
}
