package org.tianwang.alert.containment;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.GeoPoint;

/** What is asked of containments. */
final class ContainmentCalls {

    private ContainmentCalls() {}

    static ValidatableResponse start(RequestSpecification caller, UUID incident, GeoPoint place) {
        return caller.body("{\"incidentId\":\"%s\",\"origin\":{\"lon\":%s,\"lat\":%s},\"reason\":\"robbery\"}"
                        .formatted(incident, place.lon(), place.lat()))
                .post("/api/v1/containment")
                .then();
    }

    static ValidatableResponse move(RequestSpecification caller, String id, GeoPoint place, Instant seen) {
        return caller.body("{\"origin\":{\"lon\":%s,\"lat\":%s},\"sightedAt\":\"%s\"}"
                        .formatted(place.lon(), place.lat(), seen))
                .post("/api/v1/containment/" + id + "/move")
                .then();
    }

    static ValidatableResponse order(RequestSpecification caller, String id, String body) {
        return caller.body(body).post("/api/v1/containment/" + id + "/order").then();
    }
}
