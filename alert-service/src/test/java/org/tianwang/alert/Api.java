package org.tianwang.alert;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Calls as the people of the main job make them, and the few steps that most tests begin with. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification investigator() {
        return as(TestTokens.county(Roles.INVESTIGATOR));
    }

    public static RequestSpecification dispatcher() {
        return as(TestTokens.county(Roles.DISPATCHER));
    }

    /** Of one township only; where it is a test's own, no other test's unit is proposed or sent. */
    public static RequestSpecification dispatcherIn(String township) {
        return as(TestTokens.token("dispatcher", List.of(Roles.DISPATCHER), List.of(township)));
    }

    public static RequestSpecification admin() {
        return as(TestTokens.county(Roles.ADMIN));
    }

    public static RequestSpecification officer(String name) {
        return as(TestTokens.token(name, List.of(Roles.OFFICER), List.of("*")));
    }

    /** A rule for persons entering any zone of one camera; returns its id. */
    public static UUID rule(String cameraId) {
        return rule(cameraId, "HIGH", 3600);
    }

    public static UUID rule(String cameraId, String severity, int groupingSeconds) {
        String body = """
                {"name":"Person enters","severity":"%s","eventKinds":["ENTERED_ZONE"],"objectClasses":["person"],
                 "minConfidence":0.5,"scope":{"cameraIds":["%s"]},"groupingSeconds":%d}""".formatted(severity, cameraId, groupingSeconds);
        String id = admin().body(body)
                .post("/api/v1/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** A unit on shift with one officer as its crew; returns its id. */
    public static UUID unit(String callSign, String officer, String township, double lon, double lat) {
        UUID id = UUID.randomUUID();
        admin().body("""
                        {"callSign":"%s","kind":"PATROL_CAR","crew":["%s"],"townshipCode":"%s",
                         "position":{"lon":%s,"lat":%s}}""".formatted(callSign, officer, township, lon, lat))
                .put("/api/v1/units/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    /** An incident from a phone call; returns its id. */
    public static UUID incident(String township) {
        String id = dispatcher()
                .body("""
                        {"title":"Bag snatched at the market","severity":"HIGH","townshipCode":"%s",
                         "location":{"lon":113.2,"lat":33.4},"place":"Market"}""".formatted(township))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
