package org.tianwang.alert.containment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.containment.LongRoad.at;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.road.RoadBook;
import org.tianwang.alert.search.SeenVehicles;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.ContainmentChanged;
import org.tianwang.contracts.ops.ContainmentNote;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Containment from the request to the tasks, with the real database: one road of ten kilometres. */
@AlertTest
class ContainmentTest {

    /** Long past, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2014-03-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "C-" + officer.substring(8, 13);

    @Inject
    ContainmentWatch watch;

    @Inject
    RoadBook roads;

    @Inject
    SeenVehicles vehicles;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private UUID incident;

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
        Api.unit("West-" + township, officer, township, at(1).lon(), LongRoad.LAT);
        Api.unit("East-" + township, officer, township, at(9).lon(), LongRoad.LAT);
    }

    @Test
    void shouldTurnThePointsIntoTasksWithOneCallAndNobodyTwice() {
        String id = start(5).statusCode(201)
                .body("plan.complete", equalTo(true))
                .body("plan.points", hasSize(2))
                .body("plan.points.marginSeconds", everyItem(greaterThanOrEqualTo(30)))
                .body("plan.areas", hasSize(4))
                .extract()
                .path("id");

        order(id, "{}")
                .statusCode(200)
                .body("tasks", hasSize(2))
                .body("tasks.place", everyItem(notNullValue()))
                .body("containment.plan.points.ordered", everyItem(equalTo(true)));
        order(id, "{}").statusCode(200).body("tasks", hasSize(0)).body("alreadyThere", hasSize(2));

        dispatcher()
                .get("/api/v1/incidents/" + incident)
                .then()
                .body("status", equalTo("DISPATCHED"))
                .body("tasks.callSign", containsInAnyOrder("West-" + township, "East-" + township));
        timeline().body("items.type", hasItems("CONTAINMENT_STARTED", "CONTAINMENT_ORDERED"));
    }

    @Test
    void shouldOrderOnlyThePointsNamed() {
        String id = start(5).extract().path("id");
        String junction = dispatcher().get("/api/v1/containment/" + id).path("plan.points[0].junction");
        order(id, "{\"junctions\":[\"" + junction + "\"]}").body("tasks", hasSize(1));
    }

    @Test
    void shouldFollowEveryNewSightingOfThePlateAndRunOnAfterARestart() {
        String plate = "豫C%05d".formatted(Math.floorMod(officer.hashCode(), 100_000));
        vehicles.seen(plate, START.minusSeconds(10), "cam-a", township, at(5));
        String id = contain(plate)
                .statusCode(201)
                .body("plan.sightedAt", equalTo("2014-02-28T23:59:50Z"))
                .extract()
                .path("id");

        clock.set(START.plusSeconds(30));
        vehicles.seen(plate, START.plusSeconds(20), "cam-b", township, at(6));
        look(id);

        containment(id)
                .body("plan.sightedAt", equalTo("2014-03-01T00:00:20Z"))
                .body("plan.origin.lon", greaterThanOrEqualTo((float) at(5.9).lon()))
                .body("version", equalTo(2));
        timeline().body("items.findAll { it.type == 'CONTAINMENT_MOVED' }.source", hasItem("SYSTEM"));
        List<ContainmentNote> told = told();
        assertThat(told)
                .as("the open console hears of the first plan and of the one after the sighting")
                .extracting(ContainmentNote::version)
                .containsExactly(1L, 2L);
        assertThat(told.getLast().sightedAt()).isEqualTo(START.plusSeconds(20));
        assertThat(told.getLast().townshipCode()).isEqualTo(township);
    }

    @Test
    void shouldNeitherBeginNorMoveWithAPlateThatOnlyLooksAlike() {
        String plate = "豫C8%04d".formatted(Math.floorMod(officer.hashCode(), 10_000));
        String twin = "京CB" + plate.substring(3);
        vehicles.seen(twin, START.minusSeconds(30), "cam-a", township, at(2));
        contain(plate).statusCode(400).body("detail", containsString("looks alike"));
        vehicles.seen(plate, START.minusSeconds(20), "cam-a", township, at(5));
        String id = contain(plate)
                .statusCode(201)
                .body("plan.sightedAt", equalTo("2014-02-28T23:59:40Z"))
                .extract()
                .path("id");

        clock.set(START.plusSeconds(30));
        vehicles.seen(twin, START.plusSeconds(20), "cam-b", township, at(6));
        look(id);
        look(id);

        containment(id).body("plan.sightedAt", equalTo("2014-02-28T23:59:40Z"));
        timeline()
                .body("items.findAll { it.type == 'CONTAINMENT_ALIKE' }", hasSize(1))
                .body("items.find { it.type == 'CONTAINMENT_ALIKE' }.text", containsString(twin));
    }

    @Test
    void shouldNotTellWhereAVehicleWasInATownshipThatTheCallerDoesNotSee() {
        String plate = "豫D8%04d".formatted(Math.floorMod(officer.hashCode(), 10_000));
        vehicles.seen(plate, START.minusSeconds(20), "cam-a", township, at(5));
        vehicles.seen(plate, START.minusSeconds(10), "cam-z", "T09", at(6));
        String id = contain(plate)
                .statusCode(201)
                .body("plan.sightedAt", equalTo("2014-02-28T23:59:40Z"))
                .extract()
                .path("id");

        clock.set(START.plusSeconds(30));
        vehicles.seen(plate, START.plusSeconds(20), "cam-z", "T09", at(6));
        look(id);

        containment(id).body("plan.sightedAt", equalTo("2014-02-28T23:59:40Z"));
    }

    @Test
    void shouldWriteDownWhoLooksAtAPlateOnceInTenMinutes() {
        String plate = "豫E8%04d".formatted(Math.floorMod(officer.hashCode(), 10_000));
        vehicles.seen(plate, START.minusSeconds(10), "cam-a", township, at(5));
        String id = contain(plate).statusCode(201).extract().path("id");

        containment(id);
        dispatcher()
                .get("/api/v1/containment?incidentId=" + incident)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        clock.set(START.plus(Duration.ofMinutes(10)).minusMillis(1));
        containment(id);
        assertThat(viewed(plate)).isEqualTo(1);
        clock.set(START.plus(Duration.ofMinutes(10)));
        containment(id);
        assertThat(viewed(plate)).isEqualTo(2);
    }

    /** Whoever ends, moves or orders it is answered with its plan: a way to look without being written down. */
    @Test
    void shouldWriteDownTheLookOfWhoeverActsOnIt() {
        String plate = "豫G8%04d".formatted(Math.floorMod(officer.hashCode(), 10_000));
        vehicles.seen(plate, START.minusSeconds(10), "cam-a", township, at(5));
        String id = contain(plate).statusCode(201).extract().path("id");
        assertThat(viewed(plate)).isZero();

        dispatcher().post("/api/v1/containment/" + id + "/end").then().statusCode(200);
        dispatcher().post("/api/v1/containment/" + id + "/end").then().statusCode(200);

        assertThat(viewed(plate)).isEqualTo(1);
    }

    private long viewed(String plate) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where action = 'CONTAINMENT_VIEWED' and object_id = :id",
                                Long.class)
                        .setParameter("id", plate)
                        .getSingleResult())
                .longValue();
    }

    private ValidatableResponse contain(String plate) {
        return dispatcher()
                .body("{\"incidentId\":\"" + incident + "\",\"plate\":\"" + plate + "\",\"reason\":\"robbery\"}")
                .post("/api/v1/containment")
                .then();
    }

    @Test
    void shouldBeComputedAnewAsTimePassesAndEndExactlyInItsTimeOrWithTheIncident() {
        String id = start(5).extract().path("id");
        clock.set(START.plusSeconds(11));
        look(id);
        containment(id).body("plan.computedAt", equalTo("2014-03-01T00:00:11Z"));

        clock.set(START.plus(Duration.ofHours(2)).minusMillis(1));
        look(id);
        containment(id).body("status", equalTo("ACTIVE"));
        clock.set(START.plus(Duration.ofHours(2)));
        look(id);
        containment(id).body("status", equalTo("ENDED"));
        order(id, "{}").statusCode(409);

        String second = start(5).extract().path("id");
        dispatcher()
                .body("{\"outcome\":\"OTHER\"}")
                .post("/api/v1/incidents/" + incident + "/resolve")
                .then()
                .statusCode(200);
        look(second);
        containment(second).body("status", equalTo("ENDED"));
    }

    @Test
    void shouldMoveByAnOfficersWordAndRefuseWhatCannotBe() {
        String id = start(5).extract().path("id");
        clock.set(START.plusSeconds(60));
        move(id, at(3), START.plusSeconds(50)).statusCode(200).body("plan.sightedAt", equalTo("2014-03-01T00:00:50Z"));
        move(id, at(3), START.plusSeconds(600)).statusCode(400).body("errors.field", hasItem("sightedAt"));
        move(id, new GeoPoint(114.0, 36.0), START.plusSeconds(50)).statusCode(409);
        dispatcher()
                .body("{\"incidentId\":\"" + incident + "\",\"plate\":\"豫C00000\",\"reason\":\"robbery\"}")
                .post("/api/v1/containment")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("plate"));
        dispatcher().post("/api/v1/containment/" + id + "/end").then().body("status", equalTo("ENDED"));
        dispatcher().post("/api/v1/containment/" + id + "/end").then().statusCode(200);
        move(id, at(3), START.plusSeconds(50)).statusCode(409);
    }

    /** Each is computed anew every few seconds; without a bound one incident could starve all others'. */
    @Test
    void shouldRefuseMoreThanAnIncidentNeeds() {
        String first = start(5).statusCode(201).extract().path("id");
        for (int i = 1; i < ContainmentService.MOST_OF_AN_INCIDENT; i++) {
            start(5).statusCode(201);
        }

        start(5).statusCode(409).body("detail", containsString("5 containments of this incident run already"));

        dispatcher().post("/api/v1/containment/" + first + "/end").then().statusCode(200);
        start(5).statusCode(201);
    }

    @Test
    void shouldWriteTheLookDownAndHideAnotherTownships() {
        String id = start(5).extract().path("id");
        List<?> purposes = entities.createNativeQuery(
                        "select purpose from audit_entry where action = 'CONTAINMENT_COMPUTED' and object_id = :id",
                        String.class)
                .setParameter("id", incident.toString())
                .getResultList();
        assertThat(purposes).singleElement().asString().contains("robbery", incident.toString());
        RequestSpecification foreign = Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")));
        foreign.get("/api/v1/containment/" + id).then().statusCode(404);
        foreign.body("{}").post("/api/v1/containment/" + id + "/order").then().statusCode(404);
        foreign.get("/api/v1/containment?incidentId=" + incident).then().statusCode(404);
        dispatcher().get("/api/v1/containment?incidentId=x").then().statusCode(400);
    }

    private List<ContainmentNote> told() {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            return notes(kafka.read(
                    Topics.INCIDENTS,
                    Duration.ofSeconds(20),
                    found -> notes(found).size() >= 2));
        }
    }

    private List<ContainmentNote> notes(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .filter(event -> incident.toString().equals(event.key()))
                .map(event -> EventCodec.decode(KafkaProbe.header(event, EventHeaders.TYPE), event.value()))
                .filter(ContainmentChanged.class::isInstance)
                .map(event -> ((ContainmentChanged) event).containment())
                .toList();
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

    private ValidatableResponse order(String id, String body) {
        return ContainmentCalls.order(dispatcher(), id, body);
    }

    private ValidatableResponse containment(String id) {
        return dispatcher().get("/api/v1/containment/" + id).then().statusCode(200);
    }

    private ValidatableResponse timeline() {
        return dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then();
    }

    /** Of this township only, so that no other test's unit is sent. */
    private RequestSpecification dispatcher() {
        return Api.dispatcherIn(township);
    }
}
