package org.tianwang.alert.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.search.BrokenAudit;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Expiry by itself, renewal, import and export, over HTTP and with the real database. */
@AlertTest
class WatchLifecycleTest {

    /** Long past, so that no entry of another test is due. */
    private static final Instant START = Instant.parse("2018-01-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);

    @Inject
    WatchExpiry expiry;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeEach
    void standStill() {
        clock.set(START);
        QuarkusMock.installMockForType(clock, Clock.class);
    }

    @Test
    void shouldExpireExactlyAtItsEndAndTellSo() {
        String id = request("豫Q11112", "T01", START.plusSeconds(60)).extract().path("id");
        approve(id).statusCode(200);

        clock.set(START.plusSeconds(60).minusMillis(1));
        QuarkusTransaction.requiringNew().call(expiry::expireDue);
        assertThat(status(id)).isEqualTo("ACTIVE");
        clock.set(START.plusSeconds(60));
        QuarkusTransaction.requiringNew().call(expiry::expireDue);

        assertThat(status(id)).isEqualTo("EXPIRED");
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            var told = kafka.read(
                    Topics.PLATES, Duration.ofSeconds(10), all -> all.stream().anyMatch(e -> tellsOfEnd(e, id)));
            assertThat(told).filteredOn(e -> tellsOfEnd(e, id)).hasSize(1);
        }
    }

    @Test
    void shouldRenewByTwoPeopleOverHttp() {
        String id = request("豫Q11113", "T01", START.plus(Duration.ofDays(10)))
                .extract()
                .path("id");
        assertThat(waiting("豫Q11113")).containsExactly(id);
        approve(id).statusCode(200);
        assertThat(waiting("豫Q11113")).isEmpty();

        renew(id, START.plus(Duration.ofDays(30)).plusSeconds(1), "County bureau")
                .statusCode(400)
                .body("detail", containsString("30 days"));
        renew(id, START.plus(Duration.ofDays(30)), "Another bureau").statusCode(409);
        renew(id, START.plus(Duration.ofDays(30)), "County bureau")
                .statusCode(200)
                .body("renewals", equalTo(0))
                .body("renewal.requestedBy", equalTo("investigator"));
        assertThat(waiting("豫Q11113")).as("a renewal waits like a new entry").containsExactly(id);
        approve(id).statusCode(200).body("renewals", equalTo(1)).body("validTo", equalTo("2018-01-31T00:00:00Z"));
        assertThat(waiting("豫Q11113")).isEmpty();
    }

    @Test
    void shouldImportGoodRowsNameBadOnesAndLetASecondPersonDecideOnTheBatch() {
        String csv = """
                plate,reason,authority,caseNumber,severity,townshipCode,validTo,remark
                豫Q·22221,"stolen, red",County bureau,I-1,HIGH,T01,2018-01-11T00:00:00Z,x
                豫Q2222,stolen,County bureau,I-1,HIGH,T01,2018-01-11T00:00:00Z,
                豫Q22223,stolen,County bureau,I-1,LOUD,T01,2018-01-11T00:00:00Z,
                豫Q22221,stolen,County bureau,I-1,HIGH,T01,2018-01-11T00:00:00Z,
                豫Q22224,stolen,County bureau,I-1,HIGH,T01,2018-03-11T00:00:00Z,
                豫Q22225,stolen,County bureau,I-1,HIGH,T02,2018-01-11T00:00:00Z,
                """;
        String local = TestTokens.token("local", List.of(Roles.INVESTIGATOR), List.of("T01"));

        var report = load(local, csv).statusCode(200);

        report.body("requested.plate", equalTo(List.of("豫Q22221")))
                .body("requested[0].reason", equalTo("stolen, red"))
                .body("rejected.line", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("rejected.field", equalTo(List.of("plate", "severity", "plate", "validTo", "")));
        load(local, csv).body("requested", hasSize(0)).body("batchId", equalTo(null));
        String batch = report.extract().path("batchId");
        as(TestTokens.token("local", List.of(Roles.SUPERVISOR), List.of("*")))
                .post("/api/v1/watchlist/batches/" + batch + "/approve")
                .then()
                .statusCode(403);
        as(TestTokens.token("boss-2", List.of(Roles.SUPERVISOR), List.of("T02")))
                .post("/api/v1/watchlist/batches/" + batch + "/approve")
                .then()
                .statusCode(404);
        as(TestTokens.county(Roles.SUPERVISOR))
                .post("/api/v1/watchlist/batches/" + batch + "/approve")
                .then()
                .statusCode(200)
                .body("entries", equalTo(1));
        investigator()
                .get("/api/v1/watchlist?batchId=" + batch)
                .then()
                .body("items.status", equalTo(List.of("ACTIVE")));
    }

    @Test
    void shouldLeaveALineInTheTrailForEveryStepWithTheCase() {
        String id = request("豫Q55551", "T01", START.plus(Duration.ofDays(10)))
                .extract()
                .path("id");
        approve(id).statusCode(200).body("decidedBy", equalTo("supervisor"));
        renew(id, START.plus(Duration.ofDays(30)), "County bureau").statusCode(200);
        as(TestTokens.token("boss-2", List.of(Roles.SUPERVISOR), List.of("*")))
                .post("/api/v1/watchlist/" + id + "/approve")
                .then()
                .body("decidedBy", equalTo("supervisor"))
                .body("renewalDecidedBy", equalTo("boss-2"));
        withdraw(id, "{}").statusCode(400);
        withdraw(id, "{\"reason\":\"  \"}").statusCode(400);
        withdraw(id, "{\"reason\":\"car was found\"}").statusCode(200).body("endReason", equalTo("car was found"));
        withdraw(id, "{\"reason\":\"again\"}").statusCode(409);

        assertThat(trail("豫Q55551"))
                .containsExactly(
                        "PLATE_WATCHED investigator case A-2026-7: stolen car",
                        "WATCH_APPROVED supervisor case A-2026-7: until 2018-01-11T00:00:00Z",
                        "WATCH_RENEWAL_REQUESTED investigator case A-2026-7: still missing (until 2018-01-31T00:00:00Z)",
                        "WATCH_RENEWAL_APPROVED boss-2 case A-2026-7: until 2018-01-31T00:00:00Z",
                        "WATCH_WITHDRAWN investigator case A-2026-7: car was found");
    }

    @Test
    void shouldChangeNothingWhenTheLineCannotBeWritten() throws SQLException {
        String id = request("豫Q55552", "T01", START.plus(Duration.ofDays(10)))
                .extract()
                .path("id");
        String csv = "plate,reason,authority,caseNumber,severity,validTo\n"
                + "豫Q55553,stolen,County bureau,I-1,HIGH,2018-01-11T00:00:00Z\n";

        try (BrokenAudit broken = BrokenAudit.start()) {
            approve(id).statusCode(503);
            withdraw(id, "{\"reason\":\"found\"}").statusCode(503);
            load(TestTokens.county(Roles.INVESTIGATOR), csv).statusCode(503);
        }

        assertThat(status(id)).isEqualTo("REQUESTED");
        assertThat(waiting("豫Q55553")).isEmpty();
        load(TestTokens.county(Roles.INVESTIGATOR), csv).statusCode(200).body("requested", hasSize(1));
        assertThat(trail("豫Q55553")).singleElement().asString().contains("case I-1: stolen (import ");
    }

    private List<String> trail(String plate) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select action || ' ' || actor || ' ' || purpose from audit_entry"
                                + " where object_id = :plate and action not in ('WATCH_LIST_LOOKED_UP', 'WATCH_ENTRY_READ')"
                                + " order by seq",
                        String.class)
                .setParameter("plate", plate)
                .getResultList());
    }

    private static ValidatableResponse withdraw(String id, String body) {
        return investigator()
                .body(body)
                .post("/api/v1/watchlist/" + id + "/withdraw")
                .then();
    }

    @Test
    void shouldRefuseAFileThatIsNone() {
        String token = TestTokens.county(Roles.INVESTIGATOR);
        load(token, "").statusCode(400);
        load(token, "reason\nx\n").statusCode(400).body("detail", containsString("plate among them"));
        load(token, "plate\n" + "豫Q12345\n".repeat(1001)).statusCode(400).body("detail", containsString("1000 rows"));
    }

    @Test
    void shouldExportForAPurposeWithWhoTookItAndNoFormula() {
        investigator().body("""
                      {"plate":"豫Q33331","reason":"=cmd()","authority":"County bureau","caseNumber":"E-1","severity":"LOW",
                       "townshipCode":"T09","validTo":"2018-01-02T00:00:00Z"}""").post("/api/v1/watchlist").then().statusCode(201);
        var local = TestTokens.token("exporter", List.of(Roles.INVESTIGATOR), List.of("T09"));

        as(local)
                .body("{\"purpose\":{\"reference\":\"\",\"reason\":\"\"}}")
                .post("/api/v1/watchlist/export")
                .then()
                .statusCode(400);
        String csv = as(local)
                .body("{\"status\":\"REQUESTED\",\"purpose\":{\"reference\":\"E-1\",\"reason\":\"handed on\"}}")
                .post("/api/v1/watchlist/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("豫Q33331", "'=cmd()", "exporter");
    }

    @Test
    void shouldPutAnEntryOnceUnderAFixedId() {
        String id = "6e0f2d0e-0000-4000-8000-000000000001";
        String body = body("豫Q44441", "T01", START.plusSeconds(60));

        investigator().body(body).put("/api/v1/watchlist/" + id).then().statusCode(201);
        approve(id).statusCode(200);
        investigator()
                .body(body)
                .put("/api/v1/watchlist/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));
    }

    private static List<String> waiting(String plate) {
        return as(TestTokens.county(Roles.SUPERVISOR))
                .get("/api/v1/watchlist?waiting=true&plate=" + plate)
                .path("items.id");
    }

    /** PostgreSQL stores no NUL: the whole file was once a failure of ours instead of the sender's. */
    @Test
    void shouldRefuseAFileWithTheNulCharacter() {
        load(TestTokens.county(Roles.INVESTIGATOR), "plate,reason\n豫Q33332,sto\0len\n")
                .statusCode(400)
                .body("errors[0].field", equalTo("csv"));
    }

    private static ValidatableResponse load(String token, String csv) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("text/csv;charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/watchlist/import")
                .then();
    }

    private static ValidatableResponse renew(String id, Instant to, String authority) {
        return investigator()
                .body("{\"validTo\":\"" + to + "\",\"reason\":\"still missing\",\"authority\":\"" + authority + "\"}")
                .post("/api/v1/watchlist/" + id + "/renew")
                .then();
    }

    private static ValidatableResponse request(String plate, String township, Instant validTo) {
        return investigator()
                .body(body(plate, township, validTo))
                .post("/api/v1/watchlist")
                .then()
                .statusCode(201);
    }

    private static String body(String plate, String township, Instant validTo) {
        return """
               {"plate":"%s","reason":"stolen car","authority":"County bureau","caseNumber":"A-2026-7",
                "severity":"CRITICAL","townshipCode":"%s","validTo":"%s"}""".formatted(plate, township, validTo);
    }

    private static ValidatableResponse approve(String entry) {
        return as(TestTokens.county(Roles.SUPERVISOR))
                .post("/api/v1/watchlist/" + entry + "/approve")
                .then();
    }

    private static String status(String id) {
        return investigator().get("/api/v1/watchlist/" + id).path("status");
    }

    private static boolean tellsOfEnd(ConsumerRecord<String, byte[]> event, String id) {
        return id.equals(event.key())
                && "org.tianwang.ops.watch-entry-expired".equals(KafkaProbe.header(event, EventHeaders.TYPE));
    }
}
