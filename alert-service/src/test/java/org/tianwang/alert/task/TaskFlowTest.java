package org.tianwang.alert.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;

@AlertTest
class TaskFlowTest {

    private final String officer = "officer-" + UUID.randomUUID();
    private UUID unit;
    private UUID incident;

    @BeforeEach
    void anIncidentAndAFreeUnit() {
        unit = Api.unit("Flow-" + officer.substring(8, 13), officer, "T01", 113.21, 33.41);
        incident = Api.incident("T01");
    }

    @Test
    void shouldDeriveTheUnitsStatusFromItsTask() {
        String task = issue();
        assertUnit("DISPATCHED", 1);
        act(task, "accept", null).statusCode(200).body("clocks.stage", contains("DEPLOY", "RESPOND"));
        act(task, "depart", null).statusCode(200);
        assertUnit("EN_ROUTE", 1);
        act(task, "arrive", null).statusCode(200);
        assertUnit("ON_SCENE", 1);
        investigator().get("/api/v1/incidents/" + incident).then().body("status", equalTo("ON_SCENE"));
        act(task, "complete", "{\"outcome\":\"WARNED\"}").statusCode(200);
        assertUnit("AVAILABLE", 0);
        investigator()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("status", equalTo("ON_SCENE"))
                .body("resolvedAt", equalTo(null));
    }

    @Test
    void shouldRefuseAStepOutOfOrderAndRepeatOneThatIsMade() {
        String task = issue();

        act(task, "arrive", null).statusCode(409).body("detail", containsString("ISSUED"));
        String first = act(task, "accept", null).statusCode(200).extract().path("acceptedAt");
        act(task, "accept", null).statusCode(200).body("acceptedAt", equalTo(first));
        act(task, "complete", "{\"outcome\":\"ARREST\"}").statusCode(409);
    }

    @Test
    void shouldKeepOthersThanTheCrewAway() {
        String task = issue();

        Api.officer("officer-of-another-crew")
                .post("/api/v1/tasks/" + task + "/accept")
                .then()
                .statusCode(403);
        Api.officer("officer-of-another-crew")
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(403);
        Api.officer("officer-of-another-crew")
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(task)));
    }

    @Test
    void shouldRankABusyUnitLastWithItsReason() {
        issue();
        UUID further = Api.unit("Free-" + officer.substring(8, 13), officer, "T01", 113.6, 33.9);

        dispatcher()
                .get("/api/v1/incidents/" + Api.incident("T01") + "/recommendations")
                .then()
                .statusCode(200)
                .body("items.unitId", hasItem(further.toString()))
                .body(
                        "items.find { it.unitId == '" + unit + "' }.reasons.find { it.code == 'LOAD' }.value",
                        equalTo(1f))
                .body("items.rank", notNullValue());
    }

    @Test
    void shouldNotSendAUnitTwiceToTheSameIncident() {
        issue();

        send(unit).statusCode(409).body("detail", containsString("already has a running task"));
    }

    @Test
    void shouldNotSendAUnitThatIsOffShift() {
        admin().body("{\"callSign\":\"Off\",\"kind\":\"FOOT\",\"townshipCode\":\"T01\",\"onShift\":false}")
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFF_SHIFT"));

        send(unit).statusCode(409).body("detail", containsString("not on shift"));
    }

    @Test
    void shouldSendAgainAfterARefusal() {
        String task = issue();
        act(task, "refuse", "{\"reason\":\"flat tyre\"}").statusCode(200).body("reason", equalTo("flat tyre"));
        assertUnit("AVAILABLE", 0);

        send(unit).statusCode(201);
    }

    @Test
    void shouldCallOffWhatStillRunsWhenTheIncidentIsResolved() {
        String task = issue();

        resolve("{\"outcome\":\"FALSE_ALARM\"}")
                .statusCode(200)
                .body("tasks", hasSize(1))
                .body("tasks[0].status", equalTo("CANCELLED"))
                .body("clocks.doneAt", everyItem(notNullValue()));
        assertUnit("AVAILABLE", 0);
        act(task, "accept", null).statusCode(409);
        send(unit).statusCode(409);
        resolve("{\"outcome\":\"FALSE_ALARM\"}").statusCode(200);
        resolve("{\"outcome\":\"ARREST\",\"offenceKind\":\"THEFT\"}").statusCode(409);
    }

    @Test
    void shouldCloseOnlyWhatIsResolved() {
        dispatcher().post("/api/v1/incidents/" + incident + "/close").then().statusCode(409);
        resolve("{\"outcome\":\"OTHER\"}").statusCode(200);

        dispatcher()
                .post("/api/v1/incidents/" + incident + "/close")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void shouldIssueOnceForTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();

        String first = sendWith(key);
        String second = sendWith(key);

        org.assertj.core.api.Assertions.assertThat(second).isEqualTo(first);
    }

    @Test
    void shouldLeaveAnUnchangedUnitAsItIs() {
        String body =
                "{\"callSign\":\"Same\",\"kind\":\"FOOT\",\"townshipCode\":\"T01\",\"position\":{\"lon\":113.2,\"lat\":33.4}}";
        UUID id = UUID.randomUUID();
        admin().body(body).put("/api/v1/units/" + id).then().statusCode(201).body("version", equalTo(1));

        admin().body(body).put("/api/v1/units/" + id).then().statusCode(200).body("version", equalTo(1));
    }

    private String sendWith(String key) {
        return dispatcher()
                .header("Idempotency-Key", key)
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String issue() {
        return send(unit).statusCode(201).extract().path("id");
    }

    private ValidatableResponse send(UUID to) {
        return dispatcher()
                .body("{\"unitId\":\"" + to + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then();
    }

    private ValidatableResponse resolve(String body) {
        return dispatcher()
                .body(body)
                .post("/api/v1/incidents/" + incident + "/resolve")
                .then();
    }

    private ValidatableResponse act(String task, String action, String body) {
        return Api.officer(officer)
                .body(body == null ? "" : body)
                .post("/api/v1/tasks/" + task + "/" + action)
                .then();
    }

    private void assertUnit(String status, int tasks) {
        dispatcher()
                .get("/api/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("activeTasks", equalTo(tasks));
    }
}
