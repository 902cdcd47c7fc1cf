package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.containment.LongRoad.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.road.RoadBook;
import org.tianwang.alert.search.SeenVehicles;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** What becomes of a containment when the world has moved on: units, the vehicle, the incident, other dispatchers. */
@AlertTest
class ContainmentOrderTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2014-05-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "K-" + officer.substring(8, 13);

    @Inject
    ContainmentWatch watch;

    @Inject
    RoadBook roads;

    @Inject
    SeenVehicles vehicles;

    private UUID incident;
    private UUID west;
    private UUID east;

    @BeforeEach
    void aRoadAndTwoUnits() {
        QuarkusMock.installMockForType(clock, Clock.class);
        Api.admin()
                .body(LongRoad.network())
                .put("/api/v1/roads/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        roads.refresh();
        incident = Api.incident(township);
        west = Api.unit("West-" + township, officer, township, at(1).lon(), LongRoad.LAT);
        east = Api.unit("East-" + township, officer, township, at(9).lon(), LongRoad.LAT);
    }

    @Test
    void shouldSendAUnitOnWhenItsPointIsNeededNoMore() {
        String id = start(5).statusCode(201).extract().path("id");
        order(id).body("tasks", hasSize(2));
        stand(west, "West", 5, true);
        stand(east, "East", 9.8, true);

        move(id, at(8.2), START)
                .statusCode(200)
                .body("plan.complete", equalTo(true))
                .body("plan.points.findAll { it.moves == true }.callSign", contains("East-" + township));

        order(id)
                .body("tasks", hasSize(1))
                .body("tasks[0].replaces", notNullValue())
                .body("alreadyThere", contains("West-" + township))
                .body("containment.plan.points.ordered", everyItem(equalTo(true)));
        dispatcher()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("tasks.findAll { it.status == 'CANCELLED' }", hasSize(1))
                .body("tasks.find { it.status == 'CANCELLED' }.reason", containsString("another post"));
    }

    @Test
    void shouldNotSendAUnitThatSomebodyElseHasSentMeanwhile() {
        String id = start(5).statusCode(201).extract().path("id");
        send(Api.incident(township), west).statusCode(201);

        order(id)
                .body("tasks.callSign", contains("East-" + township))
                .body("notFree", contains("West-" + township))
                .body("containment.plan.complete", equalTo(false));
    }

    /** A county's plan names units of several townships; one township's dispatcher sends his own, at once. */
    @Test
    void shouldSendWhomTheCallerMaySendAndNameTheOthers() {
        RequestSpecification both =
                Api.as(TestTokens.token("county", List.of(Roles.DISPATCHER), List.of(township, neighbour())));
        Api.unit("East2-" + township, officer, neighbour(), at(9).lon(), LongRoad.LAT);
        stand(east, "East", 9, false);
        String id = ContainmentCalls.start(both, incident, at(5))
                .statusCode(201)
                .body("plan.points.callSign", containsInAnyOrder("West-" + township, "East2-" + township))
                .extract()
                .path("id");

        order(id)
                .body("tasks.callSign", contains("West-" + township))
                .body("outOfReach", contains("East2-" + township))
                .body(
                        "containment.plan.points.find { it.callSign == 'East2-" + township + "' }.ordered",
                        equalTo(false));

        ContainmentCalls.order(both, id, "{}")
                .statusCode(200)
                .body("tasks.callSign", contains("East2-" + township))
                .body("outOfReach", hasSize(0));
    }

    private String neighbour() {
        return "N" + township;
    }

    @Test
    void shouldCountAUnitAtItsPointThoughItsShiftHasEnded() {
        String id = start(5).statusCode(201).extract().path("id");
        String task = order(id).extract().path("tasks.find { it.callSign == 'West-" + township + "' }.id");
        Api.officer(officer).post("/api/v1/tasks/" + task + "/accept").then().statusCode(200);
        stand(west, "West", 1, false);
        clock.set(START.plusSeconds(15));

        look(id);

        dispatcher()
                .get("/api/v1/containment/" + id)
                .then()
                .body("plan.computedAt", equalTo("2014-05-01T00:00:15Z"))
                .body("plan.complete", equalTo(true))
                .body("plan.points.ordered", everyItem(equalTo(true)));
    }

    /** Else one click after the other would ask whoever has just said no. */
    @Test
    void shouldNotCountOnAUnitThatHasRefusedItsPost() {
        String id = start(5).statusCode(201).extract().path("id");
        String refused = order(id).extract().path("tasks.find { it.callSign == 'West-" + township + "' }.id");
        Api.officer(officer)
                .body("{\"reason\":\"VEHICLE\"}")
                .post("/api/v1/tasks/" + refused + "/refuse")
                .then()
                .statusCode(200);

        order(id)
                .body("tasks", hasSize(0))
                .body("containment.plan.complete", equalTo(false))
                .body("containment.plan.points.callSign", contains("East-" + township));
        send(incident, west).statusCode(201);
    }

    /** One press at the incident sends whoever is proposed; it must be to the post that was left, and not to the market. */
    @Test
    void shouldSendTheNextOneToThePostOfTheOneThatHasRefused() {
        Api.unit("Third-" + township, officer, township, at(2).lon(), LongRoad.LAT);
        String id = start(5).statusCode(201).extract().path("id");
        JsonPath refused = order(id).extract().jsonPath();
        Api.officer(officer)
                .body("{\"reason\":\"VEHICLE\"}")
                .post("/api/v1/tasks/" + refused.getString("tasks[0].id") + "/refuse")
                .then()
                .statusCode(200);
        String next = dispatcher()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("attention", equalTo("NEXT_PROPOSED"))
                .extract()
                .path("proposedUnitId");

        send(incident, UUID.fromString(next))
                .statusCode(201)
                .body("replaces", equalTo(refused.getString("tasks[0].id")))
                .body("place", equalTo(refused.getString("tasks[0].place")))
                .body("instructions", equalTo(refused.getString("tasks[0].instructions")));
    }

    @Test
    void shouldSayWhichPointsAreNeededNoMore() {
        String id = start(5).statusCode(201).extract().path("id");

        dispatcher()
                .body("{\"junctions\":[\"J99\"]}")
                .post("/api/v1/containment/" + id + "/order")
                .then()
                .statusCode(200)
                .body("tasks", hasSize(0))
                .body("gone", contains("J99"));
    }

    @Test
    void shouldGoOnForTheIncidentThatThisOneWasMergedInto() {
        String id = start(5).statusCode(201).extract().path("id");
        UUID other = Api.incident(township);
        dispatcher()
                .body("{\"into\":\"" + other + "\"}")
                .post("/api/v1/incidents/" + incident + "/merge")
                .then()
                .statusCode(200);

        dispatcher()
                .get("/api/v1/containment?incidentId=" + other)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        order(id).body("tasks.incidentId", everyItem(equalTo(other.toString()))).body("tasks", hasSize(2));
        look(id);
        dispatcher().get("/api/v1/containment/" + id).then().body("plan.points.ordered", everyItem(equalTo(true)));
    }

    @Test
    void shouldTellOfASightingOffTheRoadsOnceAndGoOnFromTheOneBefore() {
        String plate = "豫F%05d".formatted(Math.floorMod(officer.hashCode(), 100_000));
        vehicles.seen(plate, START.minusSeconds(10), "cam-a", township, at(5));
        String id = dispatcher()
                .body("{\"incidentId\":\"" + incident + "\",\"plate\":\"" + plate + "\",\"reason\":\"robbery\"}")
                .post("/api/v1/containment")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.set(START.plusSeconds(30));
        vehicles.seen(plate, START.plusSeconds(20), "cam-b", township, new GeoPoint(at(6).lon(), 35.5));

        look(id);
        look(id);

        dispatcher()
                .get("/api/v1/containment/" + id)
                .then()
                .body("plan.sightedAt", equalTo("2014-04-30T23:59:50Z"))
                .body("plan.computedAt", equalTo("2014-05-01T00:00:30Z"));
        dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .body("items.findAll { it.type == 'CONTAINMENT_OFF_MAP' }", hasSize(1));
    }

    @Test
    void shouldNotMoveBackToWhereItWasBefore() {
        String id = start(5).statusCode(201).extract().path("id");

        move(id, at(3), START.minusSeconds(1)).statusCode(409).body("detail", containsString("seen again after that"));
        dispatcher()
                .body("{\"origin\":{\"lon\":%s,\"lat\":%s}}".formatted(at(6).lon(), LongRoad.LAT))
                .post("/api/v1/containment/" + id + "/move")
                .then()
                .statusCode(200)
                .body("plan.sightedAt", equalTo("2014-05-01T00:00:00Z"));
    }

    /** Eight at the same moment: a bound that is counted and then passed would let all of them through. */
    @Test
    void shouldLetNoBurstPassTheBound() throws Exception {
        Callable<Integer> one = () -> start(5).extract().statusCode();
        List<Integer> answers;
        try (var all = Executors.newFixedThreadPool(8)) {
            answers = all.invokeAll(Collections.nCopies(8, one)).stream()
                    .map(ContainmentOrderTest::answer)
                    .toList();
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(ContainmentService.MOST_OF_AN_INCIDENT);
    }

    private static Integer answer(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void stand(UUID unit, String name, double kilometre, boolean onShift) {
        Api.admin()
                .body("""
                        {"callSign":"%s-%s","kind":"PATROL_CAR","crew":["%s"],"townshipCode":"%s","onShift":%s,
                         "position":{"lon":%s,"lat":%s}}""".formatted(
                                name,
                                township,
                                officer,
                                township,
                                onShift,
                                at(kilometre).lon(),
                                LongRoad.LAT))
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);
    }

    private void look(String id) {
        QuarkusTransaction.requiringNew().run(() -> watch.look(UUID.fromString(id)));
    }

    private ValidatableResponse start(double kilometre) {
        return ContainmentCalls.start(dispatcher(), incident, at(kilometre));
    }

    private ValidatableResponse move(String id, GeoPoint place, Instant seen) {
        return ContainmentCalls.move(dispatcher(), id, place, seen);
    }

    private ValidatableResponse order(String id) {
        return ContainmentCalls.order(dispatcher(), id, "{}").statusCode(200);
    }

    private ValidatableResponse send(UUID to, UUID unit) {
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + to + "/tasks")
                .then();
    }

    /** Of this township only, so that no other test's unit is sent. */
    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
