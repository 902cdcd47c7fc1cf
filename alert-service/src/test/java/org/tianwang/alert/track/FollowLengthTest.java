package org.tianwang.alert.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.tianwang.alert.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** How long one person may follow a vehicle, and whose word lets him go on. */
@AlertTest
class FollowLengthTest {

    private static final AtomicInteger COUNTER = new AtomicInteger(500);

    private final String plate = "豫W6" + COUNTER.incrementAndGet() + "8";
    private final String user = "chaser-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    EntityManager entities;

    @Inject
    FollowWatch watch;

    private UUID incident;

    @BeforeEach
    void open() {
        incident = Api.incident("T01");
    }

    @Test
    void shouldLetOnePersonFollowForADayInAllAndNoLonger() {
        followed(user, incident, now.minus(Duration.ofHours(30)), Duration.ofHours(20));

        follow(user, incident, 5, null)
                .statusCode(403)
                .body("detail", containsString("followed for more than 24 hours in 7 days"));
        follow(user, incident, 4, null).statusCode(201);
        assertThat(trail()).containsExactly("VEHICLE_FOLLOWED DENIED", "VEHICLE_FOLLOWED ALLOWED");
    }

    @Test
    void shouldCountHoursThatLieOverOneAnotherOnceAndForgetThemAfterAWeek() {
        UUID another = Api.incident("T01");
        followed(user, incident, now.minus(Duration.ofHours(24)), Duration.ofHours(12));
        followed(user, another, now.minus(Duration.ofHours(24)), Duration.ofHours(12));
        followed(user, incident, now.minus(Duration.ofDays(7)).minusSeconds(1), Duration.ofHours(24));

        follow(user, incident, 12, null).statusCode(201);
    }

    @Test
    void shouldNotBeGotRoundByAnotherIncidentNorByAColleagueForTheSame() {
        UUID another = Api.incident("T01");
        followed(user, incident, now.minus(Duration.ofHours(25)), Duration.ofHours(24));

        follow(user, another, 1, null).statusCode(403);
        follow("colleague-" + UUID.randomUUID(), incident, 1, null).statusCode(403);
        follow("somebody-" + UUID.randomUUID(), another, 1, null).statusCode(201);
    }

    @Test
    void shouldFollowOnUnderAnEmergencyThatReachesAheadAndNoFurtherNorWhenItWasNone() {
        followed(user, incident, now.minus(Duration.ofHours(25)), Duration.ofHours(24));
        String search = me(user).body("{\"plate\":\"" + plate + "\",\"from\":\"" + now + "\",\"to\":\""
                        + now.plus(Duration.ofHours(3)) + "\"," + purpose(incident) + "}")
                .post("/api/v1/sightings/emergency")
                .then()
                .statusCode(200)
                .extract()
                .path("search.id");

        follow(user, incident, 4, search).statusCode(403);
        follow("colleague-" + UUID.randomUUID(), incident, 2, search).statusCode(403);
        String id = follow(user, incident, 2, search).statusCode(201).extract().path("id");
        watch.watch();
        assertThat(endReason(id)).isNull();

        as(TestTokens.county(Roles.AUDITOR))
                .body("{\"justified\":false,\"note\":\"no danger\"}")
                .post("/api/v1/sightings/requests/" + search + "/review")
                .then()
                .statusCode(200);
        watch.watch();
        assertThat(endReason(id)).isEqualTo("SEARCH_UNJUSTIFIED");
    }

    private String endReason(String id) {
        return me(user).get("/api/v1/tracks/follows?incidentId=" + incident)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + id + "' }.endReason");
    }

    @Test
    void shouldLetASecondPersonBeAskedForTheHoursToComeHoweverFew() {
        String body = "{\"plate\":\"" + plate + "\",\"from\":\"" + now + "\",\"to\":\"" + now.plus(Duration.ofHours(2))
                + "\"," + purpose(incident) + "}";
        String id = me(user).body(body)
                .post("/api/v1/sightings/requests")
                .then()
                .statusCode(201)
                .body("breadth", containsString("ahead"))
                .extract()
                .path("id");
        as(TestTokens.county(Roles.SUPERVISOR))
                .body("{}")
                .post("/api/v1/sightings/requests/" + id + "/approve")
                .then()
                .statusCode(200);
        me(user).post("/api/v1/sightings/requests/" + id + "/run").then().statusCode(200);
        followed(user, incident, now.minus(Duration.ofHours(25)), Duration.ofHours(24));

        follow(user, incident, 1, id).statusCode(201);
    }

    private ValidatableResponse follow(String by, UUID of, int hours, String search) {
        String under = search == null ? "" : ",\"searchId\":\"" + search + "\"";
        return me(by).body("{\"plate\":\"" + plate + "\",\"incidentId\":\"" + of + "\",\"hours\":" + hours + under + ","
                        + purpose(of) + "}")
                .post("/api/v1/tracks/follows")
                .then();
    }

    private static String purpose(UUID of) {
        return "\"purpose\":{\"reference\":\"" + of + "\",\"reason\":\"fled\"}";
    }

    private static RequestSpecification me(String user) {
        return as(TestTokens.token(user, List.of(Roles.INVESTIGATOR), List.of("*")));
    }

    private void followed(String by, UUID of, Instant from, Duration length) {
        QuarkusTransaction.requiringNew().run(() -> {
            Follow.Start start = new Follow.Start(plate, of, "T01", new Purpose(of.toString(), "fled"), length);
            Follow follow = Follow.start(UUID.randomUUID(), start, by, from);
            follow.endByItself(from.plus(length));
            entities.persist(follow);
        });
    }

    private List<String> trail() {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || outcome from audit_entry where actor = :me"
                                + " and action = 'VEHICLE_FOLLOWED' order by seq",
                        String.class)
                .setParameter("me", user)
                .getResultList());
    }
}
