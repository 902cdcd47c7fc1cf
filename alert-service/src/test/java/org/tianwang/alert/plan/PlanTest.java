package org.tianwang.alert.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.camera.PlacedCameras;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Response plans from writing to sending, with the real database. Each test has a township of its own. */
@AlertTest
class PlanTest {

    private static final Instant START = Instant.parse("2013-03-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "P-" + officer.substring(8, 13);

    @Inject
    PlacedCameras cameras;

    private UUID car;
    private UUID foot;
    private UUID incident;

    @BeforeEach
    void unitsAndAnIncident() {
        QuarkusMock.installMockForType(clock, Clock.class);
        car = unit("Car", "PATROL_CAR", 113.21);
        foot = unit("Foot", "FOOT", 113.22);
        incident = Api.incident(township);
    }

    @Test
    void shouldProposeTheClosestPlanAndSendItWithOneCall() {
        create(plan("Any", "", false)).statusCode(201);
        String close = create(plan("High only", "\"severities\":[\"HIGH\"],", false))
                .statusCode(201)
                .extract()
                .path("id");

        dispatcher()
                .get("/api/v1/incidents/" + incident + "/plan")
                .then()
                .statusCode(200)
                .body("plan.id", equalTo(close))
                .body("units.unit.unitId", contains(car.toString()))
                .body("missing[0].kind", equalTo("SPECIAL"));

        apply(close)
                .statusCode(200)
                .body("tasks.unitId", contains(car.toString()))
                .body("tasks.instructions", everyItem(equalTo("Block the road")));
        apply(close).statusCode(200).body("tasks", hasSize(0));
        dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .body("items.type", hasItem("PLAN_APPLIED"));
    }

    @Test
    void shouldNameNoCameraOfAnotherTownship() {
        create(plan("Watched", "", false)).statusCode(201);
        cameras.place("mine-" + township, township, new GeoPoint(113.2001, 33.4));
        cameras.place("foreign-" + township, "T09", new GeoPoint(113.2, 33.4));

        dispatcher()
                .get("/api/v1/incidents/" + incident + "/plan")
                .then()
                .statusCode(200)
                .body("cameras.cameraId", contains("mine-" + township));
    }

    /** All or nobody, as it was shown: one who was free then and is not any more is looked at again first. */
    @Test
    void shouldSendNobodyWhenSomebodyElseHasTakenOneOfThem() {
        String id = create(plan("Together", "", false)).extract().path("id");
        dispatcher()
                .body("{\"unitId\":\"" + car + "\"}")
                .post("/api/v1/incidents/" + Api.incident(township) + "/tasks")
                .then()
                .statusCode(201);

        dispatcher()
                .body("{\"planId\":\"%s\",\"unitIds\":[\"%s\",\"%s\"]}".formatted(id, foot, car))
                .post("/api/v1/incidents/" + incident + "/plan/apply")
                .then()
                .statusCode(409);
        dispatcher().get("/api/v1/incidents/" + incident).then().body("tasks", hasSize(0));
    }

    @Test
    void shouldSendNobodyWhenOneOfThemCannotGo() {
        String id = create(plan("All or none", "", false)).extract().path("id");
        dispatcher()
                .body("{\"planId\":\"%s\",\"unitIds\":[\"%s\",\"%s\"]}".formatted(id, car, UUID.randomUUID()))
                .post("/api/v1/incidents/" + incident + "/plan/apply")
                .then()
                .statusCode(404);
        dispatcher().get("/api/v1/incidents/" + incident).then().body("tasks", hasSize(0));
    }

    @Test
    void shouldSendTheNextUnitByItselfWhereThePlanSaysSo() {
        create(plan("Automatic", "", true)).statusCode(201);
        sendTheCarWhichRefuses("by the bridge");

        dispatcher()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("tasks.find { it.status == 'ISSUED' }.unitId", equalTo(foot.toString()))
                .body("attention", nullValue())
                .body("clocks.findAll { it.doneAt == null }", hasSize(0));
    }

    @Test
    void shouldSendTheReserveByItselfBeforeAnyOther() {
        create(plan("Automatic", "", true)).statusCode(201);
        String reserve = dispatcher()
                .body("{\"unitId\":\"" + foot + "\",\"reserve\":true}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sendTheCarWhichRefuses("north gate");

        dispatcher()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("tasks", hasSize(2))
                .body("tasks.find { it.status == 'ISSUED' }.id", equalTo(reserve))
                .body("tasks.find { it.status == 'ISSUED' }.instructions", equalTo("north gate"));
    }

    /** Whoever reads the timeline later must know which cameras were to be watched: the nearest change. */
    @Test
    void shouldWriteDownWhichCamerasWereToBeWatched() {
        String id = create(plan("Watched", "", false)).extract().path("id");
        cameras.place("mine-" + township, township, new GeoPoint(113.2001, 33.4));

        apply(id).statusCode(200);

        dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .body("items.findAll { it.type == 'PLAN_CAMERAS' }.text", contains("mine-" + township));
    }

    @Test
    void shouldLetSupervisorsWriteTheirTownshipsPlansAndNotTheCountys() {
        String id = create(plan("Mine", "", false)).extract().path("id");
        supervisor("*")
                .body("{\"name\":\"County\",\"enabled\":false,\"units\":[{\"count\":1}]}")
                .post("/api/v1/response-plans")
                .then()
                .statusCode(201);
        supervisor(township)
                .body("{\"name\":\"County\",\"units\":[{\"count\":1}]}")
                .post("/api/v1/response-plans")
                .then()
                .statusCode(403);
        supervisor("T09").get("/api/v1/response-plans/" + id).then().statusCode(404);
        supervisor("T09").delete("/api/v1/response-plans/" + id).then().statusCode(404);
        supervisor("T09").get("/api/v1/response-plans?size=200").then().body("items.id", not(hasItem(id)));
        supervisor(township)
                .body(plan("", "", false))
                .post("/api/v1/response-plans")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("name"));
    }

    @Test
    void shouldTakeAChangeOfTheVersionSeenOnlyAndForgetADeletedPlan() {
        String id = create(plan("First", "", false)).extract().path("id");
        supervisor(township)
                .header("If-Match", "\"9\"")
                .body(plan("Second", "", false))
                .put("/api/v1/response-plans/" + id)
                .then()
                .statusCode(412);
        supervisor(township)
                .header("If-Match", "\"1\"")
                .body(plan("Second", "", false))
                .put("/api/v1/response-plans/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Second"))
                .body("version", equalTo(2));
        supervisor(township).delete("/api/v1/response-plans/" + id).then().statusCode(204);
        apply(id).statusCode(409);
    }

    @Test
    void shouldTakeAPlanFromTheSeedsOnceAndLeaveWhatASupervisorMadeOfIt() {
        UUID id = UUID.randomUUID();
        seed(id, "Seeded").statusCode(201).body("id", equalTo(id.toString()));
        supervisor(township)
                .body(plan("Ours", "", false))
                .put("/api/v1/response-plans/" + id)
                .then()
                .statusCode(200);

        seed(id, "Seeded").statusCode(200).body("name", equalTo("Ours")).body("version", equalTo(2));

        supervisor("T09")
                .body(plan("Theirs", "", false))
                .put("/api/v1/response-plans/" + id)
                .then()
                .statusCode(403);
    }

    private void sendTheCarWhichRefuses(String instructions) {
        String task = dispatcher()
                .body("{\"unitId\":\"" + car + "\",\"instructions\":\"" + instructions + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(officer)
                .body("{\"reason\":\"flat tyre\"}")
                .post("/api/v1/tasks/" + task + "/refuse")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse seed(UUID id, String name) {
        return Api.as(TestTokens.of(Roles.SERVICE, "*"))
                .body(plan(name, "", false))
                .put("/api/v1/response-plans/" + id)
                .then();
    }

    private ValidatableResponse create(String body) {
        return supervisor(township).body(body).post("/api/v1/response-plans").then();
    }

    private ValidatableResponse apply(String planId) {
        return dispatcher()
                .body("{\"planId\":\"" + planId + "\"}")
                .post("/api/v1/incidents/" + incident + "/plan/apply")
                .then();
    }

    private String plan(String name, String more, boolean autoNext) {
        return """
                {"name":"%s","townshipCode":"%s",%s"units":[{"kind":"PATROL_CAR","count":1},{"kind":"SPECIAL","count":1}],
                 "message":"Block the road","cameras":3,"autoNext":%s}""".formatted(name, township, more, autoNext);
    }

    private UUID unit(String name, String kind, double lon) {
        UUID id = UUID.randomUUID();
        Api.admin()
                .body("""
                        {"callSign":"%s-%s","kind":"%s","crew":["%s"],"townshipCode":"%s",
                         "position":{"lon":%s,"lat":33.4}}""".formatted(name, township, kind, officer, township, lon))
                .put("/api/v1/units/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }

    private static RequestSpecification supervisor(String where) {
        return Api.as(TestTokens.token("supervisor", List.of(Roles.SUPERVISOR), List.of(where)));
    }
}
