package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.tianwang.alert.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** A life in danger waits for nothing, not even for a question which township is meant. */
@AlertTest
class EmergencyTest {

    private static final GeoPoint HERE = new GeoPoint(113.2, 33.4);

    private final String plate = "豫V97311";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final String user = "dispatcher-" + UUID.randomUUID();
    private final String both = TestTokens.token(user, List.of(Roles.DISPATCHER), List.of("T01", "T02"));

    @Inject
    SeenVehicles vehicles;

    @Inject
    EntityManager entities;

    @Test
    void shouldAnswerSomebodyOfSeveralTownshipsAndLeaveTheReviewToTheCounty() {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        vehicles.seen(plate, now.minusSeconds(50), "c2", "T02", HERE);
        vehicles.seen(plate, now.minusSeconds(40), "c3", "T03", HERE);

        var answer = as(both).body(request())
                .post("/api/v1/sightings/emergency?size=1")
                .then()
                .statusCode(200)
                .body("items.cameraId", equalTo(List.of("c2")))
                .extract()
                .jsonPath();
        String id = answer.getString("search.id");
        String path = "/api/v1/sightings/requests/" + id;

        as(both).post(path + "/run?size=5&cursor=" + answer.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.cameraId", equalTo(List.of("c1")));
        as(both).get("/api/v1/sightings/requests").then().body("items", hasSize(1));
        as(TestTokens.of(Roles.SUPERVISOR, "T01"))
                .get("/api/v1/sightings/requests?size=200")
                .then()
                .body("items.id", not(hasItem(id)));
        mustLeaveATrace(id);
        as(TestTokens.county(Roles.SUPERVISOR))
                .body("{\"justified\":true,\"note\":\"child missing\"}")
                .post(path + "/review")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldShowNothingMoreUnderOneThatWasFoundToBeNone() {
        String other = "豫V97322";
        String looker = TestTokens.token("looker-" + UUID.randomUUID(), List.of(Roles.INVESTIGATOR), List.of("*"));
        vehicles.seen(other, now.minusSeconds(30), "c1", "T01", HERE);
        vehicles.seen(other, now.minusSeconds(20), "c2", "T02", HERE);
        var answer = as(looker)
                .body(request(other, Duration.ofDays(3)))
                .post("/api/v1/sightings/emergency?size=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String path = "/api/v1/sightings/requests/" + answer.getString("search.id");
        String further = path + "/run?size=1&cursor=" + answer.getString("nextCursor");
        String track = request(other, Duration.ofDays(3))
                .replaceFirst("\\{", "{\"searchId\":\"" + answer.getString("search.id") + "\",");
        as(looker).post(further).then().statusCode(200);
        as(looker).body(track).post("/api/v1/tracks").then().statusCode(200);

        as(TestTokens.county(Roles.AUDITOR))
                .body("{\"justified\":false,\"note\":\"no danger\"}")
                .post(path + "/review")
                .then()
                .statusCode(200);

        as(looker).post(further).then().statusCode(409).body("detail", containsString("its time is over"));
        as(looker).body(track).post("/api/v1/tracks").then().statusCode(403);
    }

    /** Who asks for another's plate and why is nothing to be read in passing. */
    private void mustLeaveATrace(String id) {
        String reader = "auditor-" + UUID.randomUUID();
        String token = TestTokens.token(reader, List.of(Roles.AUDITOR), List.of("*"));
        for (int i = 0; i < 2; i++) {
            as(token).get("/api/v1/sightings/requests?status=UNREVIEWED").then().statusCode(200);
            as(token).get("/api/v1/sightings/requests/" + id).then().statusCode(200);
            as(both).get("/api/v1/sightings/requests/" + id).then().statusCode(200);
        }

        assertThat(trail(reader))
                .containsExactly("SECOND_PERSON_LIST_READ [UNREVIEWED]", "SECOND_PERSON_REQUEST_READ " + plate);
        assertThat(trail(user)).as("one's own").noneMatch(line -> line.startsWith("SECOND_PERSON"));
    }

    private List<String> trail(String actor) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_id from audit_entry where actor = :actor order by seq",
                        String.class)
                .setParameter("actor", actor)
                .getResultList());
    }

    private String request() {
        return request(plate, Duration.ofHours(1));
    }

    private String request(String vehicle, Duration back) {
        return "{\"plate\":\"" + vehicle + "\",\"from\":\"" + now.minus(back) + "\",\"to\":\"" + now.plusSeconds(60)
                + "\",\"purpose\":{\"reference\":\"A-1\",\"reason\":\"child missing\"}}";
    }
}
