package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** A car breaks down in the middle of a shift: who sends units says so, and nobody else's word undoes it. */
@AlertTest
class UnitServiceTest {

    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "S-" + officer.substring(8, 13);

    @Inject
    EntityManager entities;

    private UUID unit;

    @BeforeEach
    void aUnit() {
        unit = Api.unit("Serve-" + township, officer, township, 113.2, 33.4);
    }

    @Test
    void shouldNotBeSentWhileOutOfServiceAndAgainAfterwards() {
        serve(false).statusCode(200).body("status", equalTo("OUT_OF_SERVICE")).body("version", equalTo(2));
        serve(false).statusCode(200).body("version", equalTo(2));
        UUID incident = Api.incident(township);
        send(incident).statusCode(409).body("detail", containsString("out of service"));

        serve(true).statusCode(200).body("status", equalTo("AVAILABLE"));
        send(incident).statusCode(201);
        assertThat(written("UNIT_OUT_OF_SERVICE")).isEqualTo(1);
        assertThat(written("UNIT_BACK_IN_SERVICE")).isEqualTo(1);
    }

    @Test
    void shouldKeepWhatItHasAcceptedAndStayOutWhenTheSeedsAreLoadedAgain() {
        String task = send(Api.incident(township)).statusCode(201).extract().path("id");
        Api.officer(officer).post("/api/v1/tasks/" + task + "/accept").then().statusCode(200);
        serve(false).statusCode(200).body("activeTasks", equalTo(1));

        Map<String, Object> seed = Map.of(
                "callSign",
                "Serve-" + township,
                "kind",
                "PATROL_CAR",
                "crew",
                List.of(officer),
                "townshipCode",
                township);
        Api.as(TestTokens.county(Roles.SERVICE))
                .body(seed)
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("outOfService", equalTo(true));
        Api.admin()
                .body(seed)
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200)
                .body("outOfService", equalTo(false));
    }

    @Test
    void shouldHideAnotherTownshipsUnitAndDemandAReason() {
        as("T09")
                .body(Map.of("inService", false, "reason", "x"))
                .post("/api/v1/units/" + unit + "/service")
                .then()
                .statusCode(404);
        as(township)
                .body(Map.of("inService", false, "reason", " "))
                .post("/api/v1/units/" + unit + "/service")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse serve(boolean inService) {
        return as(township)
                .body(Map.of("inService", inService, "reason", "flat tyre"))
                .post("/api/v1/units/" + unit + "/service")
                .then();
    }

    private ValidatableResponse send(UUID incident) {
        return as(township)
                .body(Map.of("unitId", unit))
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then();
    }

    private long written(String action) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = :action and object_id = :id",
                                Long.class)
                        .setParameter("action", action)
                        .setParameter("id", unit.toString())
                        .getSingleResult())
                .longValue();
    }

    private static RequestSpecification as(String township) {
        return Api.dispatcherIn(township);
    }
}
