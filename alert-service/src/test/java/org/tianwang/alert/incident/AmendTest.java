package org.tianwang.alert.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** What an incident was opened with is set right, seen by everybody, and never without a trace. */
@AlertTest
class AmendTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2015-07-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "Y-" + officer.substring(8, 13);

    private UUID incident;

    @BeforeEach
    void aCallFromSomebodyWhoDoesNotKnowWhereHeIs() {
        QuarkusMock.installMockForType(clock, Clock.class);
        String id = dispatcher()
                .body("{\"title\":\"Shouting\",\"severity\":\"MEDIUM\",\"townshipCode\":\"" + township
                        + "\",\"place\":\"by a mill\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        incident = UUID.fromString(id);
    }

    @Test
    void shouldTakeThePlaceOverForTheUnitsOnTheWayAndForTheRanking() {
        UUID unit = Api.unit("Am-" + township, officer, township, 113.3, 33.4);
        String task = dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        amend("{\"location\":{\"lon\":113.3,\"lat\":33.41},\"place\":\"Old mill\"}")
                .statusCode(200)
                .body("location.lat", equalTo(33.41f))
                .body("severity", equalTo("MEDIUM"));

        Api.officer(officer)
                .get("/api/v1/tasks/" + task)
                .then()
                .body("location.lat", equalTo(33.41f))
                .body("place", equalTo("Old mill"));
        timeline()
                .body(
                        "items.find { it.type == 'INCIDENT_PLACE_CHANGED' }.text",
                        containsString("by a mill → Old mill"));
    }

    /** From three minutes to one: the clock counts from when it began. */
    @Test
    void shouldGiveTheClocksTheLimitsOfTheNewSeverity() {
        clock.set(START.plusSeconds(20));

        amend("{\"severity\":\"CRITICAL\",\"kind\":\"ROBBERY\",\"title\":\"Robbery at the mill\"}")
                .statusCode(200)
                .body("clocks.dueAt", contains("2015-07-01T00:01:00Z"))
                .body("version", equalTo(2));

        timeline()
                .body("items.type", hasItems("INCIDENT_KIND_CHANGED", "INCIDENT_TITLE_CHANGED"))
                .body("items.find { it.type == 'INCIDENT_SEVERITY_CHANGED' }.text", equalTo("MEDIUM to CRITICAL"));
    }

    @Test
    void shouldChangeNothingTwiceNorWithoutAWordNorAfterTheEnd() {
        amend("{\"severity\":\"MEDIUM\"}").statusCode(200).body("version", equalTo(1));
        amend("{}").statusCode(400).body("errors.field", hasItem("place"));
        amend("{\"title\":\" \"}").statusCode(400);
        amend("{\"location\":{\"lon\":500,\"lat\":1}}").statusCode(400).body("errors.field", contains("location"));
        dispatcher()
                .header("If-Match", "\"9\"")
                .body("{\"kind\":\"THEFT\"}")
                .post("/api/v1/incidents/" + incident + "/amend")
                .then()
                .statusCode(412);
        Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")))
                .body("{\"kind\":\"THEFT\"}")
                .post("/api/v1/incidents/" + incident + "/amend")
                .then()
                .statusCode(404);
        dispatcher()
                .body("{\"outcome\":\"OTHER\"}")
                .post("/api/v1/incidents/" + incident + "/resolve")
                .then()
                .statusCode(200);
        amend("{\"kind\":\"THEFT\"}").statusCode(409);
        timeline().body("items.findAll { it.type.endsWith('CHANGED') }", hasSize(0));
    }

    private ValidatableResponse amend(String body) {
        return dispatcher()
                .body(body)
                .post("/api/v1/incidents/" + incident + "/amend")
                .then();
    }

    private ValidatableResponse timeline() {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .statusCode(200);
    }

    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
