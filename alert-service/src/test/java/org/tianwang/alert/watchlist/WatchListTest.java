package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;
import org.tianwang.contracts.sky.PlateReading;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** From a request to a hit, and from a reading to a search with its purpose. */
@AlertTest
class WatchListTest {

    /** Digits that no camera confuses, and another number for each test, so that no test finds another one's readings. */
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String number = number(COUNTER.getAndIncrement());
    private final String plate = "豫Q" + number + "8";
    private final String camera = "cam-" + UUID.randomUUID();

    @Inject
    WatchBook book;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldWarnOfAnApprovedPlateAndLabelAConfusableReading() {
        String entry = request(Instant.now().plus(Duration.ofDays(1)))
                .statusCode(201)
                .extract()
                .path("id");
        read(plate);
        await().atMost(Duration.ofSeconds(30)).until(() -> found() == 1);
        approve(entry).statusCode(200).body("status", equalTo("ACTIVE"));
        book.refresh();

        read("豫Q" + number + "B");

        await().atMost(Duration.ofSeconds(30)).until(() -> alerts().size() == 1);
        assertThat(alerts().getFirst()).isEqualTo("Watch list " + plate + " (confusable: read 豫Q" + number + "B)");
        mustSayWhat(entry);
    }

    /** The county's entry, to a township's dispatcher whose camera met it; and that it is over, once it is. */
    private void mustSayWhat(String entry) {
        String alert = investigator().get("/api/v1/alerts?cameraId=" + camera).path("items[0].id");
        String path = "/api/v1/alerts/" + alert + "/watch-entry";
        as(TestTokens.of(Roles.DISPATCHER, "T01"))
                .get(path)
                .then()
                .statusCode(200)
                .body("reason", equalTo("stolen car"))
                .body("status", equalTo("ACTIVE"));
        as(TestTokens.of(Roles.DISPATCHER, "T02")).get(path).then().statusCode(404);
        investigator()
                .get("/api/v1/alerts/" + UUID.randomUUID() + "/watch-entry")
                .then()
                .statusCode(404);

        investigator()
                .body("{\"reason\":\"found\"}")
                .post("/api/v1/watchlist/" + entry + "/withdraw")
                .then()
                .statusCode(200);
        as(TestTokens.of(Roles.DISPATCHER, "T01"))
                .get(path)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("endReason", equalTo("found"));
    }

    @Test
    void shouldNeedTwoPeople() {
        String both = TestTokens.token("one-person", List.of(Roles.INVESTIGATOR, Roles.SUPERVISOR), List.of("*"));
        String entry = as(both).body(body(Instant.now().plusSeconds(3600)))
                .post("/api/v1/watchlist")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(both).post("/api/v1/watchlist/" + entry + "/approve")
                .then()
                .statusCode(403)
                .body("detail", containsString("Another person"));
        approve(entry).statusCode(200);
        approve(entry).statusCode(409);
    }

    @Test
    void shouldKeepNothingLongerThanThirtyDays() {
        request(Instant.now().plus(Duration.ofDays(31))).statusCode(400);
        request(Instant.now().minusSeconds(60)).statusCode(400);
        request(Instant.now().plus(Duration.ofDays(29))).statusCode(201);
    }

    /** One that begins in the year 294270 was once good for thirty days too, and no time that the list in memory can hold. */
    @Test
    void shouldBeginWithinThirtyDays() {
        Instant begin = Instant.parse("+294270-01-01T00:00:00Z");
        for (Instant from : List.of(begin, Instant.now().plus(Duration.ofDays(31)))) {
            investigator()
                    .body(body(from.plusSeconds(60)).replaceFirst("[{]", "{\"validFrom\":\"" + from + "\","))
                    .post("/api/v1/watchlist")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("validFrom"));
        }
    }

    @Test
    void shouldFindASightingForAPurposeThatIsWrittenDownFirst() throws SQLException {
        Detection reading = read(plate);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(reading);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> found() == 1);

        search(Instant.now().minusSeconds(3600), "\"reference\":\"A-2026-7\",\"reason\":\"stolen car\"")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].plate", equalTo(plate))
                .body("items[0].exact", equalTo(true))
                .body("items[0].cameraId", equalTo(camera));
        assertThat(audited("ALLOWED")).isPositive();
        search(Instant.now().minusSeconds(3600), "\"reference\":\"\",\"reason\":\"\"")
                .statusCode(400);
        search(Instant.now().minus(Duration.ofDays(2)), "\"reference\":\"A-1\",\"reason\":\"x\"")
                .statusCode(403);
        assertThat(audited("DENIED")).isEqualTo(1);
    }

    private static String number(int count) {
        StringBuilder digits = new StringBuilder();
        for (int rest = count; digits.length() < 4; rest /= 5) {
            digits.append("34679".charAt(rest % 5));
        }
        return digits.toString();
    }

    private int found() {
        return search(Instant.now().minusSeconds(3600), "\"reference\":\"A-2026-7\",\"reason\":\"stolen car\"")
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private ValidatableResponse search(Instant from, String purpose) {
        return investigator()
                .body("{\"plate\":\"" + plate + "\",\"from\":\"" + from + "\",\"to\":\""
                        + Instant.now().plusSeconds(5) + "\",\"purpose\":{" + purpose + "}}")
                .post("/api/v1/sightings/search")
                .then();
    }

    private long audited(String outcome) throws SQLException {
        String sql = "select count(*) from audit_entry where object_type = 'plate' and object_id = ? and outcome = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, plate);
            select.setString(2, outcome);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Detection read(String text) {
        Detection reading = new Detection(
                UUID.randomUUID(),
                DetectionKind.PLATE_READ,
                camera,
                "T01",
                "track-1",
                "car",
                0.9,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new PlateReading(text, text, 0.9),
                Instant.now(),
                null,
                Instant.now(),
                "snap-1");
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(reading);
        }
        return reading;
    }

    private List<String> alerts() {
        return investigator()
                .get("/api/v1/alerts?cameraId=" + camera)
                .then()
                .statusCode(200)
                .extract()
                .path("items.ruleName");
    }

    private ValidatableResponse request(Instant validTo) {
        return investigator().body(body(validTo)).post("/api/v1/watchlist").then();
    }

    private String body(Instant validTo) {
        return """
               {"plate":"%s","reason":"stolen car","authority":"County bureau","caseNumber":"A-2026-7",
                "severity":"CRITICAL","validTo":"%s"}""".formatted(plate, validTo);
    }

    private static ValidatableResponse approve(String entry) {
        return as(TestTokens.county(Roles.SUPERVISOR))
                .post("/api/v1/watchlist/" + entry + "/approve")
                .then();
    }
}
