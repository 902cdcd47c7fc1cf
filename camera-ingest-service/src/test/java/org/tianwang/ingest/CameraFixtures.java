package org.tianwang.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.testing.TestTokens;

/** Requests for cameras, and callers. */
public final class CameraFixtures {
    public static final String PATH = "/api/v1/cameras";

    private CameraFixtures() {}

    public static Map<String, Object> camera(String name) {
        return camera(name, "T01");
    }

    public static Map<String, Object> camera(String name, String township) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("tier", "COUNTY");
        body.put("townshipCode", township);
        body.put("location", Map.of("lon", 113.2, "lat", 33.4));
        return body;
    }

    public static Map<String, Object> streaming(String name, String url) {
        Map<String, Object> body = camera(name);
        body.put("streamUrl", url);
        return body;
    }

    /** Nearly the whole picture. */
    public static Map<String, Object> zone(String name) {
        return Map.of(
                "name",
                name,
                "kind",
                "INTRUSION",
                "polygon",
                List.of(List.of(0.05, 0.05), List.of(0.95, 0.05), List.of(0.95, 1.0), List.of(0.05, 1.0)));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin() {
        return as(TestTokens.county("admin"));
    }

    public static RequestSpecification investigator() {
        return as(TestTokens.county("investigator"));
    }

    public static String created(Map<String, Object> body) {
        return admin().body(body).post(PATH).then().statusCode(201).extract().path("id");
    }
}
