package org.tianwang.alert.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class ShiftPlanningTest {

    /** A Monday long past and a day of this test's own, 07:00 in the county. */
    private static final Instant MONDAY = Instant.parse("2018-09-02T23:00:00Z");

    private static final String DAY_AND_NIGHT = """
            {"weekly":[{"day":"MONDAY","from":"08:00","to":"20:00"},{"day":"MONDAY","from":"20:00","to":"08:00"},
                       {"day":"WEDNESDAY","from":"09:00","to":"17:00"}],
             "dates":[{"date":"2018-09-05","shifts":[]}]}""";

    private final MutableClock clock = new MutableClock(MONDAY);

    @Inject
    PositionTeller teller;

    @Inject
    AgroalDataSource database;

    private UUID unit;

    @BeforeEach
    void aUnit() {
        QuarkusMock.installMockForType(clock, Clock.class);
        unit = Api.unit("Shift-" + UUID.randomUUID(), "officer-shift", "T01", 113.2, 33.4);
    }

    @Test
    void shouldFollowThePlanFromThenOn() {
        plan(dispatcher(), DAY_AND_NIGHT)
                .statusCode(201)
                .body("version", equalTo(1))
                .body("onShift", is(false))
                .body("changedBy", equalTo("dispatcher"))
                .body(
                        "turns.from",
                        contains(
                                "2018-09-03T00:00:00Z",
                                "2018-09-03T12:00:00Z",
                                "2018-09-10T00:00:00Z",
                                "2018-09-10T12:00:00Z"));
        view().body("status", equalTo("OFF_SHIFT")).body("shiftFrom", equalTo("2018-09-03T00:00:00Z"));

        turnAt("2018-09-03T00:00:00Z")
                .body("status", equalTo("AVAILABLE"))
                .body("shiftTo", equalTo("2018-09-03T12:00:00Z"))
                .body("nextShiftFrom", equalTo("2018-09-03T12:00:00Z"));
        turnAt("2018-09-03T12:00:00Z")
                .body("status", equalTo("AVAILABLE"))
                .body("shiftTo", equalTo("2018-09-04T00:00:00Z"))
                .body("nextShiftFrom", equalTo("2018-09-10T00:00:00Z"));
        turnAt("2018-09-04T00:00:00Z").body("status", equalTo("OFF_SHIFT"));
        turnAt("2018-09-05T02:00:00Z").body("onShift", is(false));
    }

    @Test
    void shouldSayInTheRecommendationThatAnotherCrewRelievesIt() {
        clock.set(Instant.parse("2018-09-03T11:55:00Z"));
        plan(dispatcher(), DAY_AND_NIGHT).statusCode(201);

        dispatcher()
                .get("/api/v1/incidents/" + Api.incident("T01") + "/recommendations")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.unitId == '" + unit + "' }.reasons.find { it.code == 'SHIFT' }.text",
                        equalTo("on shift for 300 s more, then relieved"));
    }

    @Test
    void shouldNotSendAUnitWhoseShiftHasNotBegun() {
        plan(dispatcher(), DAY_AND_NIGHT).statusCode(201);

        dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + Api.incident("T01") + "/tasks")
                .then()
                .statusCode(409)
                .body("detail", containsString("not on shift"));
    }

    @Test
    void shouldRefuseAnOverlapABadTimeAndAnEmptyPlan() {
        plan(dispatcher(), """
                {"weekly":[{"day":"MONDAY","from":"08:00","to":"20:00"},{"day":"MONDAY","from":"19:00","to":"23:00"}]}""").statusCode(400).body("errors.field", contains("weekly[1].from"));
        plan(dispatcher(), "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"8\",\"to\":\"24:00\"}]}")
                .statusCode(400)
                .body("errors.field", hasItems("weekly[0].from", "weekly[0].to"));
        plan(dispatcher(), "{\"weekly\":[{\"day\":\"FUNDAY\",\"from\":\"08:00\",\"to\":\"09:00\"}]}")
                .statusCode(400);
        plan(dispatcher(), "{\"dates\":[{\"date\":\"2018-02-30\",\"shifts\":[]}]}")
                .statusCode(400);
        plan(dispatcher(), "{\"weekly\":[null]}").statusCode(400);
        plan(dispatcher(), "{}").statusCode(400).body("errors.field", contains("weekly"));
        roster(dispatcher()).body("version", equalTo(0)).body("onShift", is(true));
    }

    @Test
    void shouldRefuseAPlanMadeFromAnOlderOne() {
        plan(dispatcher(), DAY_AND_NIGHT).statusCode(201);
        plan(dispatcher().header("If-Match", "\"0\""), DAY_AND_NIGHT).statusCode(412);
        plan(supervisor("*").header("If-Match", "\"1\""), DAY_AND_NIGHT)
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void shouldKeepOtherTownshipsApart() {
        plan(supervisor("T02"), DAY_AND_NIGHT).statusCode(404);
        roster(supervisor("T02")).statusCode(404);
        supervisor("T02").delete("/api/v1/shift-plans/" + unit).then().statusCode(404);
        supervisor("T02")
                .get("/api/v1/shift-plans?size=200")
                .then()
                .statusCode(200)
                .body("items.townshipCode", everyItem(is("T02")))
                .body("items.unitId", not(hasItem(unit.toString())));
        plan(supervisor("T01"), DAY_AND_NIGHT).statusCode(201);
    }

    @Test
    void shouldWriteEveryChangeIntoTheAuditTrail() throws SQLException {
        plan(supervisor("T01"), DAY_AND_NIGHT).statusCode(201);
        supervisor("T01").delete("/api/v1/shift-plans/" + unit).then().statusCode(204);

        Assertions.assertThat(audited()).containsExactly("SHIFTS_PLANNED", "SHIFTS_UNPLANNED");
        roster(supervisor("T01"))
                .body("planned", is(false))
                .body("onShift", is(true))
                .body("turns", hasSize(0));
        plan(as(TestTokens.county(Roles.SERVICE)), DAY_AND_NIGHT)
                .statusCode(200)
                .body("planned", is(false));
        view().body("status", equalTo("AVAILABLE"))
                .body("shiftFrom", nullValue())
                .body("nextShiftFrom", nullValue());
    }

    @Test
    void shouldKeepWhatPeoplePlannedWhenSeedsAreLoadedAgain() {
        RequestSpecification seeds = as(TestTokens.county(Roles.SERVICE));
        plan(seeds, DAY_AND_NIGHT).statusCode(201);
        plan(dispatcher(), "{\"weekly\":[{\"day\":\"MONDAY\",\"from\":\"06:00\",\"to\":\"09:00\"}]}")
                .statusCode(200)
                .body("onShift", is(true));

        plan(as(TestTokens.county(Roles.SERVICE)), DAY_AND_NIGHT)
                .statusCode(200)
                .body("version", equalTo(2));
        String again = "{\"callSign\":\"Again\",\"kind\":\"FOOT\",\"townshipCode\":\"T01\"%s}";
        setUp(again.formatted("")).statusCode(200).body("shiftTo", equalTo("2018-09-03T01:00:00Z"));
        setUp(again.formatted(",\"shift\":{\"from\":\"2018-09-03T00:00:00Z\",\"to\":\"2018-09-03T09:00:00Z\"}"))
                .statusCode(400)
                .body("errors.field", contains("shift"));
    }

    private ValidatableResponse setUp(String body) {
        return admin().body(body).put("/api/v1/units/" + unit).then();
    }

    private ValidatableResponse plan(RequestSpecification who, String body) {
        return who.body(body).put("/api/v1/shift-plans/" + unit).then();
    }

    private ValidatableResponse roster(RequestSpecification who) {
        return who.get("/api/v1/shift-plans/" + unit).then();
    }

    private static RequestSpecification supervisor(String township) {
        return as(TestTokens.of(Roles.SUPERVISOR, township));
    }

    private ValidatableResponse turnAt(String time) {
        clock.set(Instant.parse(time));
        QuarkusTransaction.requiringNew().run(teller::turnShifts);
        return view();
    }

    private ValidatableResponse view() {
        return dispatcher().get("/api/v1/units/" + unit).then().statusCode(200);
    }

    private java.util.List<String> audited() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select action from audit_entry where object_type = 'unit' and object_id = ? order by seq")) {
            query.setString(1, unit.toString());
            java.util.List<String> actions = new java.util.ArrayList<>();
            for (ResultSet rows = query.executeQuery(); rows.next(); ) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }
}
