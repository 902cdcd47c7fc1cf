package org.tianwang.alert.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

/** Two people, a person and a clock, a person and a phone in a dead spot: who comes second is told so. */
@AlertTest
class DispatchRaceTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2017-05-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "X-" + officer.substring(8, 13);

    @Inject
    AnswerWatch watch;

    private UUID unit;
    private UUID incident;

    @BeforeEach
    void anIncidentAndAUnit() {
        QuarkusMock.installMockForType(clock, Clock.class);
        unit = unit("One");
        incident = Api.incident(township);
    }

    /** Ten times: each of two dispatchers sends the unit that he sees free to his own incident. */
    @Test
    void shouldGiveAFreeUnitToOneOfTwoWhoSendItAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID free = unit("Free" + round);
            Callable<Integer> here = () -> issue(Api.incident(township), free, ",\"ifFree\":true")
                    .extract()
                    .statusCode();
            try (var both = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> answers = both.invokeAll(List.of(here, here));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void shouldSendABusyUnitWhereSomebodyMeansIt() {
        issue(incident, unit, "").statusCode(201);
        UUID other = Api.incident(township);

        issue(other, unit, ",\"ifFree\":true").statusCode(409).body("detail", containsString("another task"));
        issue(other, unit, "").statusCode(201);
    }

    @Test
    void shouldNotSendAReservedUnitWhoseShiftHasEnded() {
        String task = issue(incident, unit, ",\"reserve\":true")
                .statusCode(201)
                .extract()
                .path("id");
        Api.admin()
                .body(Map.of("callSign", "Off", "kind", "FOOT", "townshipCode", township, "onShift", false))
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);

        dispatcher()
                .post("/api/v1/tasks/" + task + "/issue")
                .then()
                .statusCode(409)
                .body("detail", containsString("not on shift"));
        dispatcher().get("/api/v1/tasks/" + task).then().body("status", equalTo("RESERVED"));
    }

    @Test
    void shouldKeepWhatACrewReportsTooLate() {
        String task = issue(incident, unit, "").statusCode(201).extract().path("id");
        step(task, "accept", START, START).statusCode(200);
        dispatcher()
                .body("{\"outcome\":\"OTHER\"}")
                .post("/api/v1/incidents/" + incident + "/resolve")
                .then()
                .statusCode(200);

        Api.officer(officer)
                .header("X-Occurred-At", START.toString())
                .body("{\"outcome\":\"ARREST\",\"note\":\"two men at the mill\"}")
                .post("/api/v1/tasks/" + task + "/complete")
                .then()
                .statusCode(409);

        timeline()
                .body(
                        "items.find { it.type == 'TASK_CONFLICT' }.text",
                        equalTo("DONE came too late: the task was CANCELLED: ARREST, two men at the mill"));
    }

    /** Accepted in a dead spot at 00:00:20 by a phone that is an hour ahead, and told at 00:01:40. */
    @Test
    void shouldSetAPhonesClockRightThatIsAnHourOff() {
        String task = issue(incident, unit, "").statusCode(201).extract().path("id");
        clock.set(START.plusSeconds(100));
        Instant phone = clock.instant().plus(Duration.ofHours(1));

        step(task, "accept", phone.minusSeconds(80), phone)
                .statusCode(200)
                .body("acceptedAt", equalTo("2017-05-01T00:00:20Z"))
                .body("clocks[0].doneAt", equalTo("2017-05-01T00:00:20Z"));

        timeline()
                .body("items.find { it.type == 'TASK_ACCEPTED' }.atSource", equalTo("DEVICE"))
                .body("items.find { it.type == 'TIME_DOUBTED' }.text", containsString("set right"));
    }

    /** Thirty times: the clock and the crew at the same moment; one of them wins, and the task is what that one made it. */
    @Test
    void shouldLetEitherTheTimeOutOrTheCrewWin() throws Exception {
        for (int round = 0; round < 30; round++) {
            clock.set(START.plus(Duration.ofDays(1)).plus(Duration.ofHours(round)));
            String task = issue(Api.incident(township), unit("Late" + round), "")
                    .statusCode(201)
                    .extract()
                    .path("id");
            clock.advance(Duration.ofMinutes(2));
            int accepted;
            try (var both = Executors.newFixedThreadPool(2)) {
                Future<Integer> crew = both.submit(() -> step(task, "accept", clock.instant(), clock.instant())
                        .extract()
                        .statusCode());
                both.submit(watch::timeOutDue).get();
                accepted = crew.get();
            }
            dispatcher()
                    .get("/api/v1/tasks/" + task)
                    .then()
                    .body("status", equalTo(accepted == 200 ? "ACCEPTED" : "TIMED_OUT"));
        }
        timeline().body("items.type", hasItem("INCIDENT_OPENED"));
    }

    private UUID unit(String name) {
        return Api.unit(name + "-" + township, officer, township, 113.2, 33.4);
    }

    private ValidatableResponse issue(UUID to, UUID sent, String more) {
        return dispatcher()
                .body("{\"unitId\":\"" + sent + "\"" + more + "}")
                .post("/api/v1/incidents/" + to + "/tasks")
                .then();
    }

    private ValidatableResponse step(String task, String step, Instant at, Instant sent) {
        return Api.officer(officer)
                .header("X-Occurred-At", at.toString())
                .header("X-Sent-At", sent.toString())
                .post("/api/v1/tasks/" + task + "/" + step)
                .then();
    }

    private ValidatableResponse timeline() {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .statusCode(200);
    }

    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
