package org.tianwang.alert.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** What follows when a crew does not answer, refuses, answers late, or asks for more. */
@AlertTest
class ResponseTest extends OneIncident {

    private static final Instant START = Instant.parse("2017-01-01T00:00:00Z");

    @Inject
    AnswerWatch watch;

    ResponseTest() {
        super(START);
    }

    @Test
    void shouldTimeOutExactlyAtTheLimitAndProposeTheNextUnit() {
        UUID second = unit("Second", 113.23);
        String task = send(first)
                .body("answerBy", equalTo("2017-01-01T00:02:00Z"))
                .extract()
                .path("id");

        at(Duration.ofMinutes(2).minusMillis(1));
        task(task).body("status", equalTo("ISSUED"));
        at(Duration.ofMinutes(2));
        task(task).body("status", equalTo("TIMED_OUT")).body("answerBy", nullValue());

        incident()
                .body("attention", equalTo("NEXT_PROPOSED"))
                .body("proposedUnitId", equalTo(second.toString()))
                .body("tasks", hasSize(1));
        dispatcher().get("/api/v1/units/" + first).then().body("status", equalTo("AVAILABLE"));
        send(second);
        incident().body("attention", nullValue()).body("proposedUnitId", nullValue());
        timeline().body("items.type", hasItems("TASK_TIMED_OUT", "NEXT_PROPOSED"));
    }

    @Test
    void shouldStandOutWhenAllHaveRefused() {
        UUID second = unit("Second", 113.23);
        refuse(send(first).extract().path("id"));
        incident().body("proposedUnitId", equalTo(second.toString()));
        refuse(send(second).extract().path("id"));

        incident().body("attention", equalTo("ALL_REFUSED")).body("proposedUnitId", nullValue());
        timeline().body("items.type", hasItem("NO_UNIT_LEFT"));
    }

    @Test
    void shouldWaitForAUnitAgainWithAClockWhenNobodyGoesAnyMore() {
        String task = send(first).extract().path("id");
        incident().body("clocks.findAll { it.stage == 'DISPATCH' }.doneAt", hasItem("2017-01-01T00:00:00Z"));
        clock.set(START.plusSeconds(10));
        refuse(task);

        incident()
                .body("status", equalTo("DISPATCHED"))
                .body("clocks.findAll { it.stage == 'DISPATCH' }", hasSize(2))
                .body("clocks.findAll { it.doneAt == null }.dueAt", hasItem("2017-01-01T00:01:10Z"));

        UUID second = unit("Second", 113.23);
        String again = send(second).extract().path("id");
        incident().body("clocks.findAll { it.doneAt == null }", hasSize(0));
        dispatcher()
                .body("{\"reason\":\"not needed\"}")
                .post("/api/v1/tasks/" + again + "/cancel")
                .then()
                .statusCode(200);
        incident().body("clocks.findAll { it.doneAt == null }", hasSize(1));
    }

    @Test
    void shouldNotProposeABusyUnitNorOneOfAnotherTownship() {
        UUID busy = unit("Busy", 113.21);
        Api.unit("Elsewhere", officer, "T01", 113.2, 33.4);
        UUID other = Api.incident(township);
        issue(other, busy).statusCode(201);

        refuse(send(first).extract().path("id"));

        incident().body("attention", equalTo("ALL_REFUSED"));
    }

    @Test
    void shouldReserveFirstAndSendLater() {
        String task = dispatcher()
                .body("{\"unitId\":\"" + first + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .body("status", equalTo("RESERVED"))
                .body("clocks", hasSize(0))
                .extract()
                .path("id");
        incident().body("status", equalTo("OPEN"));
        step(task, "accept", null).statusCode(409);
        clock.advance(Duration.ofMinutes(10));

        dispatcher()
                .post("/api/v1/tasks/" + task + "/issue")
                .then()
                .statusCode(200)
                .body("status", equalTo("ISSUED"))
                .body("issuedAt", equalTo("2017-01-01T00:10:00Z"))
                .body("reservedAt", equalTo("2017-01-01T00:00:00Z"));
        dispatcher().post("/api/v1/tasks/" + task + "/issue").then().statusCode(200);
        incident().body("status", equalTo("DISPATCHED"));
        step(task, "accept", null).statusCode(200);
    }

    @Test
    void shouldPutAnotherUnitInItsPlaceOrChangeNothing() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");

        reassign(task, UUID.randomUUID()).statusCode(404);
        task(task).body("status", equalTo("ISSUED"));
        reassign(task, second)
                .statusCode(200)
                .body("unitId", equalTo(second.toString()))
                .body("replaces", equalTo(task));
        task(task).body("status", equalTo("CANCELLED")).body("reason", equalTo("nearer"));
        incident().body("tasks", hasSize(2));
    }

    @Test
    void shouldNotProposeAUnitThatNobodyBelongsTo() {
        Api.admin()
                .body("""
                        {"callSign":"Empty-%s","kind":"PATROL_CAR","townshipCode":"%s",
                         "position":{"lon":113.201,"lat":33.4}}""".formatted(township, township))
                .put("/api/v1/units/" + UUID.randomUUID())
                .then()
                .statusCode(201);

        refuse(send(first).extract().path("id"));

        incident().body("attention", equalTo("ALL_REFUSED"));
    }

    @Test
    void shouldNotPutAUnitInItsPlaceThatWasTakenMeanwhile() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");
        issue(Api.incident(township), second).statusCode(201);

        dispatcher()
                .body("{\"unitId\":\"" + second + "\",\"reason\":\"nearer\",\"ifFree\":true}")
                .post("/api/v1/tasks/" + task + "/reassign")
                .then()
                .statusCode(409);
        task(task).body("status", equalTo("ISSUED"));
        reassign(task, second).statusCode(200);
    }

    @Test
    void shouldCountAStepFromWhenItWasMadeInADeadSpot() {
        String task = send(first).extract().path("id");
        clock.set(START.plusSeconds(200));

        step(task, "accept", START.plusSeconds(20))
                .statusCode(200)
                .body("acceptedAt", equalTo("2017-01-01T00:00:20Z"))
                .body("clocks[0].doneAt", equalTo("2017-01-01T00:00:20Z"));
        timeline()
                .body("items.find { it.type == 'TASK_ACCEPTED' }.at", equalTo("2017-01-01T00:00:20Z"))
                .body("items.find { it.type == 'TASK_ACCEPTED' }.recordedAt", equalTo("2017-01-01T00:03:20Z"))
                .body("items.find { it.type == 'TASK_ACCEPTED' }.atSource", equalTo("DEVICE"));
    }

    @Test
    void shouldCountOursAndSayWhyWhenThePhonesTimeCannotBe() {
        String task = send(first).extract().path("id");
        clock.set(START.plusSeconds(20));

        step(task, "accept", START.plusSeconds(500))
                .statusCode(200)
                .body("acceptedAt", equalTo("2017-01-01T00:00:20Z"));

        timeline().body("items.find { it.type == 'TIME_DOUBTED' }.text", notNullValue());
        step(task, "depart", "yesterday").statusCode(400).body("errors.field", hasItem("X-Occurred-At"));
    }

    @Test
    void shouldWaitNoLongerThanItMayWhenTheClockIsSetBackMeanwhile() {
        String task = send(first).extract().path("id");
        at(Duration.ofHours(-1));
        task(task).body("status", equalTo("ISSUED")).body("answerBy", equalTo("2016-12-31T23:02:00Z"));
        at(Duration.ofHours(-1).plusSeconds(60));
        task(task).body("answerBy", equalTo("2016-12-31T23:02:00Z"));

        at(Duration.ofHours(-1).plusMinutes(2));
        task(task).body("status", equalTo("TIMED_OUT"));
    }

    /** What began as noise is a robbery: the order that nobody has answered must not wait as noise may. */
    @Test
    void shouldWaitForAnAnswerAsLongAsTheIncidentsUrgencySaysNow() {
        String task = send(first).extract().path("id");
        amend("LOW");
        task(task).body("answerBy", equalTo("2017-01-01T00:06:00Z"));
        at(Duration.ofMinutes(3));
        task(task).body("status", equalTo("ISSUED"));

        amend("CRITICAL");
        at(Duration.ofMinutes(3));
        task(task).body("status", equalTo("TIMED_OUT"));
    }

    private void amend(String severity) {
        dispatcher()
                .body("{\"severity\":\"" + severity + "\"}")
                .post("/api/v1/incidents/" + incident + "/amend")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldGoOnToTheNextUnitAtOnceWhenTheOneThatHasNotAnsweredIsTakenOutOfService() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");
        serve(first, false);
        watch.withdrawOffDuty();

        task(task).body("status", equalTo("CANCELLED")).body("reason", equalTo("OUT_OF_SERVICE"));
        incident()
                .body("attention", equalTo("NEXT_PROPOSED"))
                .body("proposedUnitId", equalTo(second.toString()))
                .body("clocks.findAll { it.doneAt == null }.stage", contains("DISPATCH"));
        timeline()
                .body("items.find { it.type == 'TASK_CANCELLED' }.text", endsWith(": OUT_OF_SERVICE"))
                .body("items.find { it.type == 'TASK_CANCELLED' }.source", equalTo("SYSTEM"));
        step(task, "accept", null).statusCode(409);
    }

    @Test
    void shouldGoOnToTheNextUnitWhenTheShiftEndsBeforeAnybodyAnswers() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");
        Api.admin()
                .body("""
                        {"callSign":"First-%s","kind":"PATROL_CAR","crew":["%s"],"townshipCode":"%s","onShift":false,
                         "position":{"lon":113.201,"lat":33.4}}""".formatted(township, officer, township))
                .put("/api/v1/units/" + first)
                .then()
                .statusCode(200);
        watch.withdrawOffDuty();

        task(task).body("status", equalTo("CANCELLED")).body("reason", equalTo("SHIFT_OVER"));
        incident().body("proposedUnitId", equalTo(second.toString()));
    }

    /** Its crew may go on in another car: that is a person's to decide, once asked. */
    @Test
    void shouldLeaveWhatWasAcceptedAndAskOnceWhoGoesInstead() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");
        step(task, "accept", null).statusCode(200);
        watch.withdrawOffDuty();
        incident().body("attention", nullValue());

        serve(first, false);
        watch.withdrawOffDuty();
        watch.withdrawOffDuty();

        task(task).body("status", equalTo("ACCEPTED"));
        incident().body("attention", equalTo("NEXT_PROPOSED")).body("proposedUnitId", equalTo(second.toString()));
        timeline().body("items.findAll { it.type == 'UNIT_LOST' }", hasSize(1));
        step(task, "depart", null).statusCode(200);
    }

    @Test
    void shouldKeepALateAnswerOnTheTimelineOnceThoughItChangesNothing() {
        String task = send(first).extract().path("id");
        at(Duration.ofMinutes(2));

        step(task, "accept", START.plusSeconds(110)).statusCode(409);
        step(task, "accept", START.plusSeconds(110)).statusCode(409);

        task(task).body("status", equalTo("TIMED_OUT"));
        timeline().body("items.findAll { it.type == 'TASK_CONFLICT' }", hasSize(1));
    }

    @Test
    void shouldProposeTheNextUnitWhenACrewAsksForMore() {
        UUID second = unit("Second", 113.23);
        String task = send(first).extract().path("id");

        officer()
                .body("{\"note\":\"three of them\"}")
                .post("/api/v1/tasks/" + task + "/reinforce")
                .then()
                .statusCode(200);

        incident().body("attention", equalTo("REINFORCEMENT_ASKED")).body("proposedUnitId", equalTo(second.toString()));
        Api.officer("another crew")
                .body("{}")
                .post("/api/v1/tasks/" + task + "/reinforce")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldLeaveAnAnsweredTaskAloneHoweverOftenTheTimerLooks() {
        String task = send(first).extract().path("id");
        step(task, "accept", null).statusCode(200);

        at(Duration.ofHours(1));
        at(Duration.ofHours(2));

        task(task).body("status", equalTo("ACCEPTED"));
        assertThat(watch.timeOutDue()).isZero();
    }

    @Test
    void shouldHideAnotherTownshipsTaskFromReassigning() {
        String task = send(first).extract().path("id");

        as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")))
                .body("{\"unitId\":\"" + first + "\",\"reason\":\"nearer\"}")
                .post("/api/v1/tasks/" + task + "/reassign")
                .then()
                .statusCode(404);
    }

    private void at(Duration sinceStart) {
        clock.set(START.plus(sinceStart));
        watch.timeOutDue();
    }

    private void serve(UUID unit, boolean inService) {
        dispatcher()
                .body("{\"inService\":%s,\"reason\":\"engine\"}".formatted(inService))
                .post("/api/v1/units/" + unit + "/service")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(String task, String step, Object occurredAt) {
        RequestSpecification request = officer();
        if (occurredAt != null) {
            request = request.header("X-Occurred-At", occurredAt.toString());
        }
        return request.post("/api/v1/tasks/" + task + "/" + step).then();
    }

    private ValidatableResponse reassign(String task, UUID unit) {
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\",\"reason\":\"nearer\"}")
                .post("/api/v1/tasks/" + task + "/reassign")
                .then();
    }

    private ValidatableResponse task(String id) {
        return officer().get("/api/v1/tasks/" + id).then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=200")
                .then()
                .statusCode(200);
    }
}
