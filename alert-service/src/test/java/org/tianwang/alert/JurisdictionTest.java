package org.tianwang.alert;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.alert.alert.RaisedAlerts;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Another township's object does not exist for a caller; creating there is forbidden. */
@AlertTest
class JurisdictionTest {

    private static final String FOREIGN = "T02";

    @Inject
    RaisedAlerts alerts;

    private record Call(String role, String method, String path, String body) {}

    @TestFactory
    Stream<DynamicTest> shouldAnswer404ForAnotherTownshipsObject() {
        UUID alert = alerts.in(FOREIGN);
        UUID incident = Api.incident(FOREIGN);
        UUID unit = Api.unit("Foreign", "officer-foreign", FOREIGN, 113.3, 33.5);
        UUID task = task(incident, unit);
        UUID rule = foreignRule();
        UUID watched = watched();
        return Stream.of(
                        desk("GET", "/api/v1/alerts/" + alert, null),
                        desk("POST", "/api/v1/alerts/" + alert + "/acknowledge", null),
                        desk("POST", "/api/v1/alerts/" + alert + "/dismiss", "{\"reason\":\"ANIMAL\"}"),
                        desk("POST", "/api/v1/alerts/" + alert + "/confirm", "{}"),
                        desk("GET", "/api/v1/incidents/" + incident, null),
                        desk("GET", "/api/v1/incidents/" + incident + "/timeline", null),
                        desk("GET", "/api/v1/incidents/" + incident + "/recommendations", null),
                        desk("POST", "/api/v1/incidents/" + incident + "/tasks", "{\"unitId\":\"" + unit + "\"}"),
                        desk("POST", "/api/v1/incidents/" + incident + "/resolve", "{\"outcome\":\"OTHER\"}"),
                        desk("POST", "/api/v1/incidents/" + incident + "/close", null),
                        desk("GET", "/api/v1/units/" + unit, null),
                        new Call(Roles.ADMIN, "PUT", "/api/v1/units/" + unit, unitBody("T01")),
                        desk("GET", "/api/v1/tasks/" + task, null),
                        desk("POST", "/api/v1/tasks/" + task + "/cancel", "{\"reason\":\"no\"}"),
                        officer("POST", "/api/v1/tasks/" + task + "/accept", null),
                        officer("POST", "/api/v1/tasks/" + task + "/depart", null),
                        officer("POST", "/api/v1/tasks/" + task + "/arrive", null),
                        officer("POST", "/api/v1/tasks/" + task + "/complete", "{\"outcome\":\"ARREST\"}"),
                        officer("POST", "/api/v1/tasks/" + task + "/refuse", "{\"reason\":\"no\"}"),
                        officer("GET", "/api/v1/tasks/" + task, null),
                        supervisor("GET", "/api/v1/watchlist/" + watched, null),
                        supervisor("POST", "/api/v1/watchlist/" + watched + "/approve", null),
                        supervisor("POST", "/api/v1/watchlist/" + watched + "/reject", null),
                        supervisor("POST", "/api/v1/watchlist/" + watched + "/withdraw", "{\"reason\":\"found\"}"),
                        supervisor("GET", "/api/v1/rules/" + rule, null),
                        supervisor("PUT", "/api/v1/rules/" + rule, ruleBody("T01")),
                        supervisor("POST", "/api/v1/rules/" + rule + "/enable", null),
                        supervisor("POST", "/api/v1/rules/" + rule + "/disable", null),
                        supervisor("POST", "/api/v1/rules/" + rule + "/archive", null),
                        supervisor("POST", "/api/v1/rules/" + rule + "/restore", null))
                .map(call -> DynamicTest.dynamicTest(call.method() + " " + call.path(), () -> assertStatus(call, 404)));
    }

    @Test
    void shouldForbidCreatingInAnotherTownship() {
        assertStatus(
                desk(
                        "POST",
                        "/api/v1/incidents",
                        "{\"title\":\"x\",\"severity\":\"LOW\",\"townshipCode\":\"" + FOREIGN + "\"}"),
                403);
        assertStatus(new Call(Roles.ADMIN, "PUT", "/api/v1/units/" + UUID.randomUUID(), unitBody(FOREIGN)), 403);
        assertStatus(supervisor("POST", "/api/v1/rules", ruleBody(FOREIGN)), 403);
        assertStatus(supervisor("PUT", "/api/v1/rules/" + UUID.randomUUID(), ruleBody(FOREIGN)), 403);
    }

    @Test
    void shouldListOnlyTheCallersTownships() {
        UUID mine = alerts.in("T01");
        UUID foreign = alerts.in(FOREIGN);
        Api.incident(FOREIGN);
        Api.unit("Foreign too", "officer-foreign", FOREIGN, 113.3, 33.5);

        for (String list : List.of("alerts", "incidents", "units", "tasks")) {
            local(Roles.DISPATCHER)
                    .get("/api/v1/" + list + "?size=200")
                    .then()
                    .statusCode(200)
                    .body("items.townshipCode", everyItem(is("T01")));
        }
        local(Roles.DISPATCHER)
                .get("/api/v1/alerts?size=200")
                .then()
                .body("items.id", hasItem(mine.toString()))
                .body("items.id", not(hasItem(foreign.toString())));
        local(Roles.SUPERVISOR)
                .get("/api/v1/rules?size=200")
                .then()
                .statusCode(200)
                .body("items.townships.flatten()", everyItem(is("T01")));
    }

    @Test
    void shouldNotSendAnotherTownshipsUnit() {
        UUID unit = Api.unit("Foreign three", "officer-foreign", FOREIGN, 113.3, 33.5);
        UUID incident = Api.incident("T01");

        assertStatus(desk("POST", "/api/v1/incidents/" + incident + "/tasks", "{\"unitId\":\"" + unit + "\"}"), 404);
        local(Roles.DISPATCHER)
                .get("/api/v1/incidents/" + incident + "/recommendations")
                .then()
                .statusCode(200)
                .body("items.unitId", not(hasItem(unit.toString())));
    }

    private static UUID task(UUID incident, UUID unit) {
        String id = Api.dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static UUID foreignRule() {
        String id = Api.admin()
                .body(ruleBody(FOREIGN))
                .post("/api/v1/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static UUID watched() {
        String body = """
                {"plate":"豫Q7F001","reason":"r","authority":"a","caseNumber":"c","severity":"LOW","townshipCode":"T02",
                 "validTo":"%s"}""".formatted(java.time.Instant.now().plusSeconds(3600));
        String id = Api.investigator()
                .body(body)
                .post("/api/v1/watchlist")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    private static void assertStatus(Call call, int status) {
        RequestSpecification request = local(call.role());
        if (call.body() != null) {
            request.body(call.body());
        }
        request.request(call.method(), call.path()).then().statusCode(status);
    }

    private static RequestSpecification local(String role) {
        return Api.as(TestTokens.of(role, "T01"));
    }

    private static Call desk(String method, String path, String body) {
        return new Call(Roles.DISPATCHER, method, path, body);
    }

    private static Call officer(String method, String path, String body) {
        return new Call(Roles.OFFICER, method, path, body);
    }

    private static Call supervisor(String method, String path, String body) {
        return new Call(Roles.SUPERVISOR, method, path, body);
    }

    private static String unitBody(String township) {
        return "{\"callSign\":\"U\",\"kind\":\"FOOT\",\"townshipCode\":\"" + township + "\"}";
    }

    private static String ruleBody(String township) {
        return """
               {"name":"Crowd","severity":"LOW","eventKinds":["CROWD_REACHED"],"objectClasses":["person"],
                "scope":{"townshipCodes":["%s"]},"groupingSeconds":600}""".formatted(township);
    }
}
