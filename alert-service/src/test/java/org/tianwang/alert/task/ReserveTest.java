package org.tianwang.alert.task;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

/** A unit that is set aside for an incident is there for when another one will not go. */
@AlertTest
class ReserveTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2017-01-05T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "V-" + officer.substring(8, 13);

    private UUID first;
    private UUID incident;

    @BeforeEach
    void anIncidentAndAUnitThere() {
        QuarkusMock.installMockForType(clock, Clock.class);
        first = unit("First", 113.201);
        incident = Api.incident(township);
    }

    /** It was set aside for just this, however far it stands; and who is proposed can be sent with one press. */
    @Test
    void shouldProposeTheReserveBeforeAnyOtherAndSendItByItsReservation() {
        unit("Nearer", 113.21);
        UUID far = unit("Reserve", 113.4);
        String reserve = dispatcher()
                .body("{\"unitId\":\"" + far + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refuse(send(first).extract().path("id"));
        incident().body("attention", equalTo("NEXT_PROPOSED")).body("proposedUnitId", equalTo(far.toString()));

        dispatcher()
                .body("{\"unitId\":\"" + far + "\",\"ifFree\":true,\"instructions\":\"by the north gate\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .body("id", equalTo(reserve))
                .body("status", equalTo("ISSUED"))
                .body("instructions", equalTo("by the north gate"));
        incident().body("attention", nullValue()).body("tasks", hasSize(2));
    }

    @Test
    void shouldNotProposeAReserveThatIsOffDutyByNow() {
        UUID nearer = unit("Nearer", 113.21);
        UUID broken = unit("Reserve", 113.22);
        dispatcher()
                .body("{\"unitId\":\"" + broken + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
        dispatcher()
                .body("{\"inService\":false,\"reason\":\"engine\"}")
                .post("/api/v1/units/" + broken + "/service")
                .then()
                .statusCode(200);

        refuse(send(first).extract().path("id"));

        incident().body("proposedUnitId", equalTo(nearer.toString()));
    }

    /** The county has set another township's car aside for it: whoever has the incident in hand sends it. */
    @Test
    void shouldSendAReserveOfAnotherTownshipThatTheCountyHasSetAside() {
        UUID foreign = Api.unit("Foreign-" + township, officer, "N" + township, 113.2, 33.4);
        String reserve = Api.dispatcher()
                .body("{\"unitId\":\"" + foreign + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        issue(incident, Api.unit("Other-" + township, officer, "N" + township, 113.2, 33.4))
                .statusCode(404);
        dispatcher()
                .post("/api/v1/tasks/" + reserve + "/issue")
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
    }

    private UUID unit(String name, double lon) {
        return Api.unit(name + "-" + township, officer, township, lon, 33.4);
    }

    private ValidatableResponse send(UUID unit) {
        return issue(incident, unit).statusCode(201);
    }

    private ValidatableResponse issue(UUID to, UUID unit) {
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + to + "/tasks")
                .then();
    }

    private void refuse(String task) {
        Api.officer(officer)
                .body("{\"reason\":\"flat tyre\"}")
                .post("/api/v1/tasks/" + task + "/refuse")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse incident() {
        return dispatcher().get("/api/v1/incidents/" + incident).then().statusCode(200);
    }

    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
