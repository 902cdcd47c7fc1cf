package org.tianwang.alert.task;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;

/** A unit that is set aside for an incident is there for when another one will not go. */
@AlertTest
class ReserveTest extends OneIncident {

    ReserveTest() {
        super(Instant.parse("2017-01-05T00:00:00Z"));
    }

    /** It was set aside for just this, however far it stands; and who is proposed can be sent with one press. */
    @Test
    void shouldProposeTheReserveBeforeAnyOtherAndSendItByItsReservation() {
        unit("Nearer", 113.21);
        UUID far = unit("Reserve", 113.4);
        String reserve = reserve(dispatcher(), far);
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
        reserve(dispatcher(), broken);
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
        String reserve = reserve(Api.dispatcher(), foreign);

        issue(incident, Api.unit("Other-" + township, officer, "N" + township, 113.2, 33.4))
                .statusCode(404);
        dispatcher()
                .post("/api/v1/tasks/" + reserve + "/issue")
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"));
    }
}
