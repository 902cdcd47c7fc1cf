package org.tianwang.alert.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.testing.MutableClock;

/** Several reports of one matter have one response: who goes counts for all of them, merged, and for each, parted. */
@AlertTest
class MatterTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2015-05-01T00:00:00Z");

    private static final String WAITING = "clocks.findAll { it.stage == 'DISPATCH' && it.doneAt == null }";

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "M-" + officer.substring(8, 13);

    private UUID first;
    private UUID second;

    @BeforeEach
    void twoReportsOfOneMatter() {
        QuarkusMock.installMockForType(clock, Clock.class);
        first = Api.incident(township);
        second = Api.incident(township);
    }

    @Test
    void shouldWaitForAUnitOnlyWhenNobodyGoesToAnyOfTheReports() {
        String mine = send(first, "A");
        String other = send(second, "B");
        merge(second, first);

        cancel(mine);
        get(first).body(WAITING, hasSize(0));
        cancel(other);
        get(first).body(WAITING, hasSize(1));
        get(second).body(WAITING, hasSize(0));
    }

    @Test
    void shouldNotCountAReserveAsSomebodyWhoGoes() {
        String sent = send(first, "A");
        issue(first, unit("R"), ",\"reserve\":true").statusCode(201);

        cancel(sent);

        get(first).body(WAITING, hasSize(1));
    }

    @Test
    void shouldWaitForAUnitAgainWhenPartedFromTheReportThatHasThem() {
        send(first, "A");
        String other = send(second, "B");
        merge(second, first);
        cancel(other);
        get(first).body(WAITING, hasSize(0));
        clock.advance(Duration.ofMinutes(5));

        unmerge(second).statusCode(200);

        get(first).body(WAITING, hasSize(0));
        get(second).body("status", equalTo("DISPATCHED")).body(WAITING + ".dueAt", contains("2015-05-01T00:06:00Z"));
    }

    @Test
    void shouldStopWaitingWhenAReportWithAUnitIsMergedIn() {
        cancel(send(first, "A"));
        get(first).body(WAITING, hasSize(1));
        send(second, "B");

        merge(second, first);

        get(first).body(WAITING, hasSize(0));
        unmerge(second).statusCode(200);
        get(first).body(WAITING, hasSize(1));
    }

    /** The survivor was reached by the duplicate's crew alone: parted, nobody is there and nobody comes. */
    @Test
    void shouldWaitForAUnitAgainWhereOnlyTheOthersCrewWasOnScene() {
        String mine = send(first, "A");
        String other = send(second, "B");
        merge(second, first);
        arrive(other);
        cancel(mine);
        get(first).body("status", equalTo("ON_SCENE")).body(WAITING, hasSize(0));
        clock.advance(Duration.ofMinutes(5));

        unmerge(second).statusCode(200);

        get(first).body(WAITING + ".dueAt", contains("2015-05-01T00:06:00Z"));
        get(second).body("status", equalTo("ON_SCENE")).body(WAITING, hasSize(0));
        send(first, "C");
        get(first).body(WAITING, hasSize(0));
    }

    @Test
    void shouldNotWaitForAnotherUnitWhereItsOwnCrewWasOnScene() {
        String mine = send(first, "A");
        String other = send(second, "B");
        merge(second, first);
        arrive(mine);
        Api.officer(officer)
                .body("{\"outcome\":\"WARNED\"}")
                .post("/api/v1/tasks/" + mine + "/complete")
                .then()
                .statusCode(200);

        unmerge(second).statusCode(200);

        get(first).body("status", equalTo("ON_SCENE")).body(WAITING, hasSize(0));
        cancel(other);
    }

    private void arrive(String task) {
        for (String step : List.of("accept", "depart", "arrive")) {
            Api.officer(officer)
                    .post("/api/v1/tasks/" + task + "/" + step)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void shouldReassignADuplicatesUnitToWhereItPoints() {
        send(first, "A");
        String task = send(second, "B");
        UUID next = unit("C");
        merge(second, first);

        dispatcher()
                .body("{\"unitId\":\"" + next + "\",\"reason\":\"nearer\"}")
                .post("/api/v1/tasks/" + task + "/reassign")
                .then()
                .statusCode(200)
                .body("incidentId", equalTo(first.toString()))
                .body("replaces", equalTo(task));
        get(second).body("tasks.unitId", not(hasItem(next.toString())));
    }

    @Test
    void shouldSendADuplicatesReserveWhereItPoints() {
        send(first, "A");
        String reserve = issue(second, unit("R"), ",\"reserve\":true")
                .statusCode(201)
                .extract()
                .path("id");
        merge(second, first);

        dispatcher()
                .post("/api/v1/tasks/" + reserve + "/issue")
                .then()
                .statusCode(200)
                .body("incidentId", equalTo(first.toString()))
                .body("status", equalTo("ISSUED"))
                .body("replaces", equalTo(reserve));
        get(second).body("status", equalTo("OPEN")).body("tasks.status", contains("CANCELLED"));
    }

    @Test
    void shouldKeepWhatWasSentToTheSurvivorWhenTheMiddleOfAChainIsParted() {
        UUID third = Api.incident(township);
        send(third, "T");
        send(second, "S");
        merge(first, second);
        merge(second, third);
        String later = send(third, "L");

        unmerge(second).statusCode(200);

        get(second).body("merged", contains(first.toString())).body("tasks.id", not(hasItem(later)));
        get(third).body("tasks", hasSize(2)).body(WAITING, hasSize(0));
    }

    private UUID unit(String name) {
        return Api.unit(name + "-" + township, officer, township, 113.2, 33.4);
    }

    private String send(UUID incident, String name) {
        return issue(incident, unit(name), "").statusCode(201).extract().path("id");
    }

    private ValidatableResponse issue(UUID incident, UUID unit, String more) {
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\"" + more + "}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then();
    }

    private void cancel(String task) {
        dispatcher()
                .body("{\"reason\":\"not needed\"}")
                .post("/api/v1/tasks/" + task + "/cancel")
                .then()
                .statusCode(200);
    }

    private void merge(UUID id, UUID into) {
        dispatcher()
                .body("{\"into\":\"" + into + "\"}")
                .post("/api/v1/incidents/" + id + "/merge")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse unmerge(UUID id) {
        return dispatcher().post("/api/v1/incidents/" + id + "/unmerge").then();
    }

    private ValidatableResponse get(UUID id) {
        return dispatcher().get("/api/v1/incidents/" + id).then().statusCode(200);
    }

    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
