package org.tianwang.alert;

import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Watch list, searches and follows of another township do not exist for a caller; asking for one there is forbidden. */
@AlertTest
class PlatesJurisdictionTest {

    private static final String PURPOSE = "\"purpose\":{\"reference\":\"A-7\",\"reason\":\"fled\"}";

    private record Call(String role, String method, String path, String body) {}

    @TestFactory
    Stream<DynamicTest> shouldAnswer404ForAnotherTownshipsObject() {
        String entry = "/api/v1/watchlist/" + watched();
        String search = "/api/v1/sightings/requests/" + emergency();
        String follow = "/api/v1/tracks/follows/" + follow();
        return Stream.of(
                        new Call(Roles.INVESTIGATOR, "GET", entry, null),
                        new Call(Roles.INVESTIGATOR, "PUT", entry, entryBody()),
                        new Call(Roles.INVESTIGATOR, "POST", entry + "/renew", renewal()),
                        new Call(Roles.CASE_OFFICER, "POST", entry + "/withdraw", "{\"reason\":\"found\"}"),
                        new Call(Roles.SUPERVISOR, "POST", entry + "/approve", null),
                        new Call(Roles.SUPERVISOR, "POST", entry + "/reject", null),
                        new Call(Roles.SUPERVISOR, "GET", search, null),
                        new Call(Roles.AUDITOR, "GET", search, null),
                        new Call(Roles.SUPERVISOR, "POST", search + "/approve", null),
                        new Call(Roles.SUPERVISOR, "POST", search + "/reject", null),
                        new Call(Roles.SUPERVISOR, "POST", search + "/review", review()),
                        new Call(Roles.AUDITOR, "POST", search + "/review", review()),
                        new Call(Roles.INVESTIGATOR, "POST", search + "/run", null),
                        new Call(Roles.DISPATCHER, "GET", follow + "/track", null),
                        new Call(Roles.DISPATCHER, "POST", follow + "/stop", null))
                .map(call -> DynamicTest.dynamicTest(
                        call.role() + " " + call.method() + " " + call.path(), () -> assertStatus(call, 404)));
    }

    @Test
    void shouldListNothingOfAnotherTownshipAndForbidAskingThere() {
        String id = follow().toString();

        near(Roles.SUPERVISOR)
                .get("/api/v1/watchlist?waiting=true&plate=豫Q7F002")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        near(Roles.DISPATCHER)
                .get("/api/v1/tracks/follows?running=true&size=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + id + "' }", hasSize(0));
        assertStatus(new Call(Roles.INVESTIGATOR, "POST", "/api/v1/watchlist", entryBody()), 403);
        assertStatus(new Call(Roles.INVESTIGATOR, "PUT", "/api/v1/watchlist/" + UUID.randomUUID(), entryBody()), 403);
        assertStatus(new Call(Roles.INVESTIGATOR, "POST", "/api/v1/sightings/emergency", searchBody("T02")), 403);
    }

    private static UUID watched() {
        return created("/api/v1/watchlist", entryBody(), 201, "id");
    }

    private static UUID emergency() {
        return created("/api/v1/sightings/emergency", searchBody("T02"), 200, "search.id");
    }

    private static UUID follow() {
        UUID incident = Api.incident("T02");
        String body = "{\"plate\":\"豫Q7F003\",\"incidentId\":\"" + incident + "\",\"hours\":1," + PURPOSE + "}";
        return created("/api/v1/tracks/follows", body, 201, "id");
    }

    private static UUID created(String path, String body, int status, String id) {
        String made = as(TestTokens.token("far", List.of(Roles.INVESTIGATOR), List.of("T02")))
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path(id);
        return UUID.fromString(made);
    }

    private static io.restassured.specification.RequestSpecification near(String role) {
        return as(TestTokens.token("near", List.of(role), List.of("T01")));
    }

    private static void assertStatus(Call call, int status) {
        var request = near(call.role());
        if (call.body() != null) {
            request.body(call.body());
        }
        request.request(call.method(), call.path()).then().statusCode(status);
    }

    private static String entryBody() {
        return """
                {"plate":"豫Q7F002","reason":"r","authority":"a","caseNumber":"c","severity":"LOW","townshipCode":"T02",
                 "validTo":"%s"}""".formatted(Instant.now().plusSeconds(3600));
    }

    private static String renewal() {
        return "{\"validTo\":\"" + Instant.now().plusSeconds(7200) + "\",\"reason\":\"r\",\"authority\":\"a\"}";
    }

    private static String review() {
        return "{\"justified\":true,\"note\":\"n\"}";
    }

    private static String searchBody(String township) {
        Instant now = Instant.now();
        return "{\"plate\":\"豫Q7F004\",\"townshipCode\":\"" + township + "\",\"from\":\"" + now.minusSeconds(3600)
                + "\",\"to\":\"" + now + "\"," + PURPOSE + "}";
    }
}
