package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.contracts.Topics;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

@AlertTest
class PositionTest {

    /** Long past, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2018-06-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();

    @Inject
    PositionTeller teller;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private UUID unit;

    @BeforeEach
    void aUnit() {
        QuarkusMock.installMockForType(clock, Clock.class);
        unit = Api.unit("Pos-" + officer.substring(8, 13), officer, "T01", 113.2, 33.4);
    }

    @Test
    void shouldKeepTheNewestOfABatchInAnyOrderAndDropARedeliveredOne() {
        String batch = "{\"positions\":[" + position(unit, 113.203, 3) + "," + position(unit, 113.201, 1) + ","
                + position(unit, 113.202, 2) + "]}";
        clock.set(START.plusSeconds(5));

        device().body(batch)
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(3));
        device().body(batch)
                .post("/api/v1/units/positions")
                .then()
                .body("accepted", equalTo(0))
                .body("outOfOrder", equalTo(3));

        view().body("position.lon", equalTo(113.203f))
                .body("positionAt", equalTo("2018-06-01T00:00:03Z"))
                .body("positionSource", equalTo("DEVICE"))
                .body("version", equalTo(1));
    }

    @Test
    void shouldMarkAJumpUntilAPositionFollowsFromIt() {
        clock.set(START.plusSeconds(30));
        send(position(unit, 113.9, 10)).body("teleported", equalTo(1));
        view().body("positionSuspect", equalTo(true));
        send(position(unit, 113.9001, 20)).body("accepted", equalTo(1));
        view().body("positionSuspect", nullValue());
    }

    @Test
    void shouldTellAMovingUnitOnceInAWhileAndWhereItStopped() {
        for (int second = 1; second <= 8; second++) {
            clock.set(START.plusSeconds(second));
            send(position(unit, 113.2 + second * 0.0001, second));
        }
        assertThat(told(4)).as("set up, then every three seconds").hasSize(4);
        clock.set(START.plusSeconds(9));
        QuarkusTransaction.requiringNew().run(teller::tellUntold);
        clock.set(START.plusSeconds(10));
        QuarkusTransaction.requiringNew().run(teller::tellUntold);
        List<String> all = told(5);
        assertThat(all).hasSize(5);
        assertThat(all.getLast()).contains("113.2008");
    }

    /** A phone that is an hour ahead would be dropped for ever, and one behind as well. */
    @Test
    void shouldSetRightWhatAPhoneTellsWhoseClockIsWrong() {
        clock.set(START.plusSeconds(60));
        device().body("{\"sentAt\":\"%s\",\"positions\":[%s]}"
                        .formatted(START.plusSeconds(3660), position(unit, 113.201, 3655)))
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        view().body("positionAt", equalTo("2018-06-01T00:00:55Z"));
        send(position(unit, 113.201, 3655)).body("future", equalTo(1));
    }

    @Test
    void shouldTakeARepeatOfNanosecondsForARepeat() {
        clock.set(START.plusSeconds(10));
        String nanos = position(unit, 113.2001, 5).replace(":05Z", ":05.123456789Z");
        send(nanos).body("accepted", equalTo(1));
        send(nanos).body("outOfOrder", equalTo(1));
    }

    @Test
    void shouldTakeFromAnOfficerHisOwnUnitOnly() {
        UUID foreign = Api.unit("Other-" + officer.substring(8, 13), "somebody", "T01", 113.2, 33.4);
        clock.set(START.plusSeconds(10));

        Api.officer(officer)
                .body("{\"positions\":[" + position(unit, 113.2, 5) + "]}")
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        Api.officer(officer)
                .body("{\"positions\":[" + position(foreign, 113.2, 5) + "]}")
                .post("/api/v1/units/positions")
                .then()
                .statusCode(403);
    }

    /** The crew is what entitles him, as with its tasks: on the map a lent officer must not vanish. */
    @Test
    void shouldTakeAnOfficersPositionWhoIsLentToAnotherTownship() {
        clock.set(START.plusSeconds(10));
        as(TestTokens.token(officer, List.of(Roles.OFFICER), List.of("T07")))
                .body("{\"positions\":[" + position(unit, 113.2, 5) + "]}")
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    @Test
    void shouldTellAnOfficerWhichUnitsAreHis() {
        Api.officer(officer)
                .get("/api/v1/units/mine")
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.contains(unit.toString()));
        Api.officer("nobody-" + officer)
                .get("/api/v1/units/mine")
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(0));
    }

    @Test
    void shouldTakeWhatTraccarForwards() {
        String tracker = "86" + officer.hashCode();
        admin().body("""
                        {"callSign":"Tracked","kind":"PATROL_CAR","crew":["%s"],"townshipCode":"T01","deviceId":"%s"}""".formatted(officer, tracker))
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);
        clock.set(START.plusSeconds(2));
        String body = """
                {"position":{"id":7,"deviceId":3,"protocol":"osmand","serverTime":"2018-06-01T00:00:02.000+00:00",
                  "fixTime":"2018-06-01T00:00:01.000+00:00","valid":true,"latitude":33.41,"longitude":113.21,"altitude":80,
                  "speed":10.0,"course":90.0,"attributes":{"batteryLevel":80}},
                 "device":{"id":3,"name":"car 1","uniqueId":"%s","status":"online"}}""".formatted(tracker);

        device().body(body)
                .post("/api/v1/units/positions/traccar")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        view().body("position.lat", equalTo(33.41f))
                .body("speedKmh", equalTo(18.52f))
                .body("heading", equalTo(90f));
        device().body(body.replace("\"valid\":true", "\"valid\":false").replace("33.41", "0.0"))
                .post("/api/v1/units/positions/traccar")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("noFix", equalTo(1));
        view().body("position.lat", equalTo(33.41f));
        device().body(body.replace(tracker, "unknown"))
                .post("/api/v1/units/positions/traccar")
                .then()
                .statusCode(404);
        admin().body("""
                        {"callSign":"Thief","kind":"FOOT","townshipCode":"T01","deviceId":"%s"}""".formatted(tracker))
                .put("/api/v1/units/" + UUID.randomUUID())
                .then()
                .statusCode(409);
    }

    @Test
    void shouldCountUnknownAndForeignUnitsWithoutTellingThemApart() {
        clock.set(START.plusSeconds(10));
        as(TestTokens.token("d", List.of(Roles.DEVICE), List.of("T09")))
                .body("{\"positions\":[" + position(unit, 113.2, 5) + "," + position(UUID.randomUUID(), 113.2, 5)
                        + "]}")
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200)
                .body("unknown", equalTo(2));
    }

    @Test
    void shouldBeginAndEndAShiftExactlyOnTime() {
        admin().body("""
                        {"callSign":"Shift","kind":"FOOT","townshipCode":"T01",
                         "shift":{"from":"2018-06-01T01:00:00Z","to":"2018-06-01T09:00:00Z"}}""").put("/api/v1/units/" + unit).then().statusCode(200).body("status", equalTo("OFF_SHIFT"));
        turnAt(Duration.ofHours(1).minusMillis(1)).body("status", equalTo("OFF_SHIFT"));
        turnAt(Duration.ofHours(1)).body("status", equalTo("AVAILABLE")).body("onShift", equalTo(true));
        turnAt(Duration.ofHours(9).minusMillis(1)).body("status", equalTo("AVAILABLE"));
        turnAt(Duration.ofHours(9)).body("status", equalTo("OFF_SHIFT"));
    }

    private ValidatableResponse turnAt(Duration sinceStart) {
        clock.set(START.plus(sinceStart));
        QuarkusTransaction.requiringNew().run(teller::turnShifts);
        return view();
    }

    private ValidatableResponse view() {
        return dispatcher().get("/api/v1/units/" + unit).then().statusCode(200);
    }

    private ValidatableResponse send(String position) {
        return device().body("{\"positions\":[" + position + "]}")
                .post("/api/v1/units/positions")
                .then()
                .statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification device() {
        return as(TestTokens.county(Roles.DEVICE));
    }

    private static String position(UUID unit, double lon, int second) {
        return "{\"unitId\":\"%s\",\"location\":{\"lon\":%s,\"lat\":33.4},\"at\":\"%s\"}"
                .formatted(unit, lon, START.plusSeconds(second));
    }

    private List<String> told(int atLeast) {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            return kafka
                    .read(
                            Topics.UNITS,
                            Duration.ofSeconds(10),
                            all -> all.stream()
                                            .filter(e -> e.key().equals(unit.toString()))
                                            .count()
                                    >= atLeast)
                    .stream()
                    .filter(e -> e.key().equals(unit.toString()))
                    .map(e -> new String(e.value(), java.nio.charset.StandardCharsets.UTF_8))
                    .toList();
        }
    }
}
