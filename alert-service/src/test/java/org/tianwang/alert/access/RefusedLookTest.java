package org.tianwang.alert.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.tianwang.alert.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Whoever tries to look at what is not his is in the trail, though he is told nothing. */
@AlertTest
class RefusedLookTest {

    private final String peeper = "peeper-" + UUID.randomUUID();

    @Inject
    EntityManager entities;

    @Test
    void shouldEnterWhoAsksForAnotherTownshipsIncidentInWhateverWay() {
        UUID incident = Api.incident("T01");
        RequestSpecification elsewhere = me(Roles.INVESTIGATOR, "T02");

        elsewhere.get("/api/v1/incidents/" + incident).then().statusCode(404);
        elsewhere.get("/api/v1/incidents/" + incident + "/timeline").then().statusCode(404);
        elsewhere.get("/api/v1/incidents/" + UUID.randomUUID()).then().statusCode(404);

        mustHave("LOOK_REFUSED incident " + incident);
    }

    @Test
    void shouldEnterAnOfficerWhoAsksWhereAVehicleIsThatHeWasNotSentAfter() {
        UUID incident = Api.incident("T01");

        me(Roles.OFFICER, "*")
                .get("/api/v1/tracks/follows?incidentId=" + incident)
                .then()
                .statusCode(404);

        mustHave("LOOK_REFUSED incident " + incident);
    }

    @Test
    void shouldEnterWhoSearchesSightingsInARoleThatMayNot() {
        Instant now = Instant.now();
        me(Roles.CLERK, "*")
                .body("{\"plate\":\"豫A12345\",\"from\":\"" + now.minusSeconds(60) + "\",\"to\":\"" + now
                        + "\",\"purpose\":{\"reference\":\"A-1\",\"reason\":\"curious\"}}")
                .post("/api/v1/sightings/search")
                .then()
                .statusCode(403);

        mustHave("LOOK_REFUSED sightings *");
    }

    @Test
    void shouldEnterARefusedSearchOnceAsWhatItWas() {
        Instant now = Instant.now();
        me(Roles.INVESTIGATOR, "*")
                .body("{\"plate\":\"豫A77772\",\"from\":\"" + now.minus(Duration.ofDays(3)) + "\",\"to\":\"" + now
                        + "\",\"purpose\":{\"reference\":\"A-1\",\"reason\":\"curious\"}}")
                .post("/api/v1/sightings/search")
                .then()
                .statusCode(403);
        me(Roles.CLERK, "*").get("/api/v1/watchlist").then().statusCode(403);

        mustHave("SIGHTINGS_SEARCHED plate 豫A77772", "LOOK_REFUSED watch-list *");
    }

    @Test
    void shouldEnterAnAttemptAtAWatchedVehicleUnderItsPlateAndTellNothingOfIt() {
        String id = as(TestTokens.county(Roles.INVESTIGATOR))
                .body("""
                        {"plate":"豫Q77771","reason":"stolen","authority":"County bureau","caseNumber":"R-1","severity":"HIGH",
                         "townshipCode":"T01","validTo":"%s"}""".formatted(Instant.now().plus(Duration.ofDays(1))))
                .post("/api/v1/watchlist")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        me(Roles.INVESTIGATOR, "T02")
                .get("/api/v1/watchlist/" + id)
                .then()
                .statusCode(404)
                .body(not(containsString("豫")));

        mustHave("LOOK_REFUSED plate 豫Q77771");
    }

    private void mustHave(String... entries) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(trail()).containsExactly(entries));
    }

    private RequestSpecification me(String role, String township) {
        return as(TestTokens.token(peeper, List.of(role), List.of(township)));
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_type || ' ' || object_id from audit_entry"
                                + " where actor = :peeper order by seq",
                        String.class)
                .setParameter("peeper", peeper)
                .getResultList());
    }
}
