package org.tianwang.alert.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.dispatcher;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.alert.AlertTest;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** What a broken or ill-meant device can send: nothing of it may reach the map, and no call may cost us more than it did. */
@AlertTest
class HostilePositionTest {

    /** A day of its own, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2018-06-11T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String tracker = "T-" + UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @BeforeEach
    void aUnitWithATracker() {
        QuarkusMock.installMockForType(clock, Clock.class);
        admin().body("""
                        {"callSign":"%s","kind":"PATROL_CAR","townshipCode":"T01","deviceId":"%s",
                         "position":{"lon":113.2,"lat":33.4}}""".formatted(tracker, tracker))
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(201);
        clock.set(START.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NaN\"", "1e308", "-1e308", "1e400", "\"Infinity\"", "90.0001"})
    void shouldRefuseAPlaceThatIsNoneOnEarth(String latitude) {
        forward(latitude, "0", "0", "2018-06-11T00:00:50Z").statusCode(400);
        report("{\"deviceId\":\"%s\",\"location\":{\"lon\":113.2,\"lat\":%s},\"at\":\"2018-06-11T00:00:50Z\"}"
                        .formatted(tracker, latitude))
                .statusCode(400);
        view().body("position.lat", equalTo(33.4f));
    }

    @ParameterizedTest
    @CsvSource({"'\"NaN\"',", "'\"-Infinity\"',0.0", "1e308,500.0", "-3,0.0"})
    void shouldTakeThePlaceAndNotASpeedThatIsNone(String knots, Float kept) {
        forward("33.41", knots, knots, "2018-06-11T00:00:50Z").statusCode(200).body("accepted", equalTo(1));
        view().body("position.lat", equalTo(33.41f)).body("speedKmh", kept == null ? nullValue() : equalTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-11T00:01:10.001Z", "2099-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
    void shouldDropWhatIsToldFromTheFuture(String fixTime) {
        forward("33.41", "0", "0", fixTime).statusCode(200).body("future", equalTo(1));
        view().body("position.lat", equalTo(33.4f));
        forward("33.42", "0", "0", "2018-06-11T00:00:55Z").statusCode(200).body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "2018-06-10T23:50:59.999Z"})
    void shouldDropWhatIsTooOld(String fixTime) {
        forward("33.41", "0", "0", fixTime).statusCode(200).body("stale", equalTo(1));
    }

    /** The whole batch is refused in little time, with few words, however many positions it has. */
    @Test
    void shouldRefuseAHundredThousandAtOnceWithoutLookingAtEach() {
        String many = String.join(",", Collections.nCopies(100_000, "{}"));

        long begun = System.nanoTime();
        String answer = report(many).statusCode(400).extract().asString();

        assertThat(answer.length()).isLessThan(50_000);
        assertThat(answer).contains("positions");
        assertThat((System.nanoTime() - begun) / 1_000_000_000.0).isLessThan(20);
    }

    @Test
    void shouldNameTheFirstFaultsAndCountTheRest() {
        report(String.join(",", Collections.nCopies(1000, "{}")))
                .statusCode(400)
                .body("errors.size()", lessThanOrEqualTo(50));
    }

    private ValidatableResponse forward(String latitude, String speed, String course, String fixTime) {
        return as(TestTokens.county(Roles.DEVICE))
                .body("""
                        {"position":{"latitude":%s,"longitude":113.21,"speed":%s,"course":%s,"fixTime":"%s","valid":true},
                         "device":{"uniqueId":"%s"}}""".formatted(latitude, speed, course, fixTime, tracker))
                .post("/api/v1/units/positions/traccar")
                .then();
    }

    private static ValidatableResponse report(String positions) {
        return as(TestTokens.county(Roles.DEVICE))
                .body("{\"positions\":[" + positions + "]}")
                .post("/api/v1/units/positions")
                .then();
    }

    private ValidatableResponse view() {
        return dispatcher().get("/api/v1/units/" + unit).then().statusCode(200);
    }
}
