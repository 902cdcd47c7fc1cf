package org.tianwang.alert.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;
import static org.tianwang.alert.Api.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.search.SeenVehicles;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.plates.FollowedVehicleSeen;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** Tracks over HTTP, and a vehicle that is followed for an incident from the first sighting to the end by time. */
@AlertTest
class FollowTest {

    private static final AtomicInteger COUNTER = new AtomicInteger(300);
    private static final GeoPoint A = new GeoPoint(113.2, 33.4);
    private static final GeoPoint B = new GeoPoint(113.2, 33.5);

    private final String plate = "豫V7" + COUNTER.incrementAndGet() + "9";
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Inject
    SeenVehicles vehicles;

    @Inject
    FollowBook book;

    @Inject
    FollowRecorder recorder;

    @Inject
    FollowWatch watch;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldOrderATrackAndMarkItsJumpAndItsGap() {
        vehicles.seen(plate, now.minusSeconds(4000), "ca", "T01", A);
        vehicles.seen(plate, now.minusSeconds(100), "cb", "T01", B);
        vehicles.seen(plate, now.minusSeconds(90), "ca", "T01", A);

        track(Duration.ofHours(2))
                .statusCode(200)
                .body("points.cameraId", equalTo(List.of("ca", "cb", "ca")))
                .body("legs.kind", equalTo(List.of("GAP", "IMPOSSIBLE")))
                .body("truncated", equalTo(false));
        track(Duration.ofDays(2)).statusCode(403).body("detail", containsString("second person"));
    }

    @Test
    void shouldDrawABroadTrackUnderAnEmergencySearchThatCoversIt() {
        vehicles.seen(plate, now.minusSeconds(100), "cb", "T01", B);
        String search = investigator()
                .body("{\"plate\":\"" + plate + "\"," + span(Duration.ofDays(3)) + "}")
                .post("/api/v1/sightings/emergency")
                .then()
                .statusCode(200)
                .extract()
                .path("search.id");

        under(search, plate, Duration.ofDays(2)).statusCode(200).body("points", hasSize(1));
        under(search, "豫V79999", Duration.ofDays(2)).statusCode(403);
        under(search, plate, Duration.ofDays(4)).statusCode(403);
        under(UUID.randomUUID().toString(), plate, Duration.ofDays(2)).statusCode(403);
    }

    @Test
    void shouldTellEachSightingOnceMoveTheMapAndStampTheIncident() {
        UUID incident = Api.incident("T01");
        String id = follow(incident)
                .statusCode(201)
                .body("last", nullValue())
                .extract()
                .path("id");
        follow(incident).statusCode(409).body("detail", containsString("already"));
        Sighting first = sighting(now.plusSeconds(301), "ca", "T01", A);

        see(first);
        see(first);
        see(sighting(now.plusSeconds(302), "ca", "T01", A));
        see(sighting(now.plusSeconds(303), "cb", "T02", B));

        investigator()
                .get("/api/v1/tracks/follows?incidentId=" + incident + "&running=true")
                .then()
                .body("items[0].sightings", equalTo(3))
                .body("items[0].last.cameraId", equalTo("cb"));
        as(TestTokens.token("local", List.of(Roles.INVESTIGATOR), List.of("T01")))
                .get("/api/v1/tracks/follows?incidentId=" + incident)
                .then()
                .body("items", hasSize(1))
                .body("items[0].last", nullValue());
        as(TestTokens.token("local", List.of(Roles.INVESTIGATOR), List.of("T01")))
                .get("/api/v1/tracks/follows/" + id + "/track")
                .then()
                .body("points.cameraId", equalTo(List.of("ca", "ca")));
        List<String> stamps = investigator()
                .get("/api/v1/incidents/" + incident + "/timeline?size=50")
                .path("items.type");
        assertThat(stamps)
                .containsOnlyOnce("FOLLOW_STARTED")
                .filteredOn("VEHICLE_SEEN"::equals)
                .hasSize(2);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            var told = kafka.read(
                    Topics.PLATES, Duration.ofSeconds(10), all -> seen(all, id).size() >= 3);
            assertThat(seen(told, id))
                    .hasSize(3)
                    .extracting(e -> (FollowedVehicleSeen)
                            EventCodec.decode("org.tianwang.ops.followed-vehicle-seen", e.value()))
                    .extracting(e -> e.sighting().incidentTownshipCode())
                    .containsOnly("T01");
        }
    }

    @Test
    void shouldWriteDownWhoReadsWhereAFollowedVehicleWasLast() {
        UUID incident = Api.incident("T01");
        String id = follow(incident).extract().path("id");
        String reader = "reader-" + UUID.randomUUID();
        String mine = TestTokens.token(reader, List.of(Roles.INVESTIGATOR), List.of("*"));
        as(mine).get("/api/v1/tracks/follows?incidentId=" + incident).then().statusCode(200);
        assertThat(trail(reader)).as("it was seen nowhere yet").isEmpty();

        see(sighting(now.plusSeconds(301), "ca", "T01", A));
        as(mine).get("/api/v1/tracks/follows?incidentId=" + incident).then().statusCode(200);
        as(mine).get("/api/v1/tracks/follows?incidentId=" + incident).then().statusCode(200);
        as(mine).get("/api/v1/incidents/" + incident + "/timeline").then().statusCode(200);
        as(mine).get("/api/v1/incidents/" + incident + "/timeline").then().statusCode(200);
        as(mine).post("/api/v1/tracks/follows/" + id + "/stop").then().statusCode(200);

        assertThat(trail(reader))
                .containsExactly(
                        "LAST_PLACE_SEEN " + plate, "INCIDENT_TIMELINE_READ " + incident, "FOLLOW_STOPPED " + plate);
    }

    private List<String> trail(String reader) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || object_id from audit_entry where actor = :reader order by seq",
                        String.class)
                .setParameter("reader", reader)
                .getResultList());
    }

    @Test
    void shouldEndByTimeToTheInstantAndThenFollowNoMore() {
        UUID incident = Api.incident("T01");
        String id = follow(incident).extract().path("id");
        Instant end = QuarkusTransaction.requiringNew().call(() -> {
            Follow follow = entities.find(Follow.class, UUID.fromString(id));
            follow.endsAt = now.plusSeconds(302);
            return follow.endsAt;
        });

        see(sighting(end.minusMillis(1), "ca", "T01", A));
        see(sighting(end, "cb", "T01", B));

        assertThat(count(id)).as("the end is exclusive").isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.find(Follow.class, UUID.fromString(id)).endsAt = now.minusSeconds(1);
        });
        mustEndAs("TIME", incident);
        see(sighting(end.minusMillis(1), "cc", "T01", B));
        assertThat(count(id)).isEqualTo(1);
    }

    @Test
    void shouldEndWithItsIncidentAndBeStoppedByAPersonOnce() {
        UUID over = Api.incident("T01");
        String id = follow(over).extract().path("id");
        dispatcher()
                .body("{\"outcome\":\"OTHER\"}")
                .post("/api/v1/incidents/" + over + "/resolve")
                .then()
                .statusCode(200);
        mustEndAs("INCIDENT_OVER", over).body("items[0].id", equalTo(id));
        follow(over).statusCode(409);

        String stopped = follow(Api.incident("T01")).extract().path("id");
        investigator()
                .post("/api/v1/tracks/follows/" + stopped + "/stop")
                .then()
                .statusCode(200);
        investigator()
                .post("/api/v1/tracks/follows/" + stopped + "/stop")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldShowTheCrewThatWasSentWhereTheVehicleWasLastAndNobodyElseOfTheOfficers() {
        UUID incident = Api.incident("T01");
        UUID unit = Api.unit("follow-" + UUID.randomUUID(), "chaser", "T01", 113.2, 33.4);
        follow(incident).statusCode(201);
        see(sighting(now.plusSeconds(301), "cb", "T09", B));
        String path = "/api/v1/tracks/follows?incidentId=" + incident;

        officer("chaser").get(path).then().statusCode(404);
        dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201);
        officer("chaser").get(path).then().statusCode(200).body("items[0].last.cameraId", equalTo("cb"));
        officer("other").get(path).then().statusCode(404);
        officer("chaser").get("/api/v1/tracks/follows").then().statusCode(400);
    }

    @Test
    void shouldNotFollowForAForeignIncident() {
        UUID incident = Api.incident("T02");
        as(TestTokens.token("local", List.of(Roles.INVESTIGATOR), List.of("T01")))
                .body(followBody(incident))
                .post("/api/v1/tracks/follows")
                .then()
                .statusCode(404);
        investigator()
                .body(followBody(incident).replace("\"hours\":2", "\"hours\":25"))
                .post("/api/v1/tracks/follows")
                .then()
                .statusCode(400);
    }

    /** The service's own timer may be at the row just then, which this one skips: so it is waited for, not asked once. */
    private ValidatableResponse mustEndAs(String reason, UUID incident) {
        String path = "/api/v1/tracks/follows?incidentId=" + incident;
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            QuarkusTransaction.requiringNew().call(watch::endDue);
            investigator().get(path).then().body("items[0].endReason", equalTo(reason));
        });
        return investigator().get(path).then().body("items[0].endedBy", nullValue());
    }

    private ValidatableResponse follow(UUID incident) {
        ValidatableResponse answer = investigator()
                .body(followBody(incident))
                .post("/api/v1/tracks/follows")
                .then();
        book.refresh();
        return answer;
    }

    private String followBody(UUID incident) {
        return "{\"plate\":\"" + plate + "\",\"incidentId\":\"" + incident
                + "\",\"hours\":2,\"purpose\":{\"reference\":\"" + incident + "\",\"reason\":\"fled\"}}";
    }

    private ValidatableResponse track(Duration length) {
        return investigator()
                .body("{\"plate\":\"" + plate + "\"," + span(length) + "}")
                .post("/api/v1/tracks")
                .then();
    }

    private ValidatableResponse under(String search, String of, Duration length) {
        return investigator()
                .body("{\"searchId\":\"" + search + "\",\"plate\":\"" + of + "\"," + span(length) + "}")
                .post("/api/v1/tracks")
                .then();
    }

    private String span(Duration length) {
        return "\"from\":\"" + now.minus(length) + "\",\"to\":\"" + now
                + "\",\"purpose\":{\"reference\":\"A-2026-7\",\"reason\":\"fled\"}";
    }

    private Sighting sighting(Instant at, String camera, String township, GeoPoint place) {
        return new Sighting(
                UUID.randomUUID(),
                at,
                plate,
                Plates.fold(plate),
                0.9,
                camera,
                new CameraFacts(camera, "Camera " + camera, CameraTier.COUNTY, township, place, List.of()),
                township,
                "snap",
                null);
    }

    private void see(Sighting sighting) {
        QuarkusTransaction.requiringNew().run(() -> recorder.record(List.of(sighting)));
    }

    private int count(String id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(Follow.class, UUID.fromString(id)).sightings);
    }

    private static List<ConsumerRecord<String, byte[]>> seen(List<ConsumerRecord<String, byte[]>> all, String id) {
        return all.stream()
                .filter(e -> id.equals(e.key())
                        && "org.tianwang.ops.followed-vehicle-seen".equals(KafkaProbe.header(e, EventHeaders.TYPE)))
                .toList();
    }
}
