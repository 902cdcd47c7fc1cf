package org.tianwang.alert.task;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

/** An incident, a unit where it is, and what dispatcher and crew do, in a township of the test's own. */
abstract class OneIncident {

    final MutableClock clock;
    final String officer = "officer-" + UUID.randomUUID();

    /** So that only this test's units can be recommended. */
    final String township = "R-" + officer.substring(8, 13);

    UUID first;
    UUID incident;

    /** @param start long past and of the test's own, so that no timer of another one is due */
    OneIncident(Instant start) {
        clock = new MutableClock(start);
    }

    @BeforeEach
    void anIncidentAndAUnitThere() {
        QuarkusMock.installMockForType(clock, Clock.class);
        first = unit("First", 113.201);
        incident = Api.incident(township);
    }

    UUID unit(String name, double lon) {
        return Api.unit(name + "-" + township, officer, township, lon, 33.4);
    }

    RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }

    RequestSpecification officer() {
        return Api.officer(officer);
    }

    ValidatableResponse send(UUID unit) {
        return issue(incident, unit).statusCode(201);
    }

    ValidatableResponse issue(UUID to, UUID unit) {
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + to + "/tasks")
                .then();
    }

    /** Sets the unit aside; returns its task. */
    String reserve(RequestSpecification by, UUID unit) {
        return by.body("{\"unitId\":\"" + unit + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void refuse(String task) {
        officer()
                .body("{\"reason\":\"flat tyre\"}")
                .post("/api/v1/tasks/" + task + "/refuse")
                .then()
                .statusCode(200);
    }

    ValidatableResponse incident() {
        return dispatcher().get("/api/v1/incidents/" + incident).then().statusCode(200);
    }
}
