package org.tianwang.alert.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

/** Searching sightings for a purpose: by part, place and time; broad with a second person; in an emergency at once. */
@AlertTest
class SearchTest {

    private static final GeoPoint HERE = new GeoPoint(113.2, 33.4);
    private static final String SUPERVISOR = TestTokens.county(Roles.SUPERVISOR);
    private static final String AUDITOR = TestTokens.county(Roles.AUDITOR);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Instant now = Instant.now();
    /** Letters that no other test's plates have in this place. */
    private final String mark = mark();

    private final String plate = "豫" + mark + "7K4";

    @Inject
    SeenVehicles vehicles;

    @Inject
    PlateSearchWatch watch;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldFindByPartAndByPatternAndLabelWhatIsOnlyConfusable() {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        vehicles.seen("豫" + mark + "7KA", now.minusSeconds(50), "c1", "T01", HERE);

        search("{\"plate\":\"" + mark + "7K\"," + hour() + "}").statusCode(200).body("items", hasSize(2));
        search("{\"plate\":\"豫" + mark + "?K4\"," + hour() + "}")
                .statusCode(200)
                .body("items.plate", equalTo(List.of(plate)))
                .body("items[0].exact", equalTo(true));
        search("{\"plate\":\"豫" + mark.replace('8', 'B') + "7K4\"," + hour() + "}")
                .body("items.plate", equalTo(List.of(plate)))
                .body("items[0].exact", equalTo(false));
    }

    @Test
    void shouldRefuseAPatternThatIsTooShortOrNone() {
        search("{\"plate\":\"豫Q?*\"," + hour() + "}").statusCode(400).body("errors.field", hasItem("plateLongEnough"));
        search("{\"plate\":\"*****\"," + hour() + "}").statusCode(400);
        search("{\"plate\":\"%%%\"," + hour() + "}").statusCode(400).body("errors.field", hasItem("plate"));
        search("{" + hour() + "}").statusCode(400).body("errors.field", hasItem("plateOrPlace"));
    }

    @Test
    void shouldShowNoSightingOfAForeignTownship() {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        vehicles.seen(plate, now.minusSeconds(50), "c2", "T02", HERE);
        String local = TestTokens.token("local", List.of(Roles.INVESTIGATOR), List.of("T02"));

        as(local)
                .body("{\"plate\":\"" + plate + "\"," + hour() + "}")
                .post("/api/v1/sightings/search")
                .then()
                .statusCode(200)
                .body("items.townshipCode", equalTo(List.of("T02")));
    }

    @Test
    void shouldSayWhetherThePurposeNamesAnIncidentThatThereIs() throws SQLException {
        String incident = Api.incident("T01").toString();

        purposed(incident).body("referenceFound", equalTo(true));
        purposed(UUID.randomUUID().toString()).body("referenceFound", equalTo(false));
        purposed("paper-17").body("referenceFound", equalTo(false));

        assertThat(audited("SIGHTINGS_SEARCHED", "no such case, incident or task"))
                .isEqualTo(2);
    }

    @Test
    void shouldRunABroadSearchOnceAfterAnotherPersonHasAgreed() {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        String broad = "{\"plate\":\"" + plate + "\"," + days(3) + "}";
        search(broad).statusCode(403).body("detail", containsString("second person"));
        String id = requested(investigator(), broad);
        String path = "/api/v1/sightings/requests/" + id;

        investigator().post(path + "/run").then().statusCode(409);
        String both = TestTokens.token("investigator", List.of(Roles.SUPERVISOR), List.of("*"));
        as(both).post(path + "/approve").then().statusCode(403).body("detail", containsString("Another person"));
        as(SUPERVISOR)
                .body("{\"note\":\"go\"}")
                .post(path + "/approve")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        as(TestTokens.token("other", List.of(Roles.INVESTIGATOR), List.of("*")))
                .post(path + "/run")
                .then()
                .statusCode(403);
        investigator()
                .post(path + "/run")
                .then()
                .statusCode(200)
                .body("items.plate", equalTo(List.of(plate)))
                .body("search.status", equalTo("RUN"));
        investigator().post(path + "/run").then().statusCode(409).body("detail", containsString("already"));
    }

    @Test
    void shouldLetAnApprovalRunOutExactlyAfterItsHour() {
        String id = requested(investigator(), "{\"plate\":\"" + plate + "\"," + days(3) + "}");
        as(SUPERVISOR)
                .post("/api/v1/sightings/requests/" + id + "/approve")
                .then()
                .statusCode(200);
        turnBack(id, "run_until", "due_at");

        investigator().post("/api/v1/sightings/requests/" + id + "/run").then().statusCode(409);
        takeDue();

        investigator().get("/api/v1/sightings/requests/" + id).then().body("status", equalTo("LAPSED"));
    }

    @Test
    void shouldRefuseARequestForWhatNeedsNoSecondPerson() {
        investigator()
                .body("{\"plate\":\"" + plate + "\"," + hour() + "}")
                .post("/api/v1/sightings/requests")
                .then()
                .statusCode(400)
                .body("detail", containsString("no second person"));
    }

    @Test
    void shouldAnswerAnEmergencyAtOnceAndKeepTellingUntilItIsReviewed() throws SQLException {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        String id = investigator()
                .body("{\"plate\":\"" + plate + "\"," + days(3) + "}")
                .post("/api/v1/sightings/emergency")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("search.status", equalTo("UNREVIEWED"))
                .extract()
                .path("search.id");
        assertThat(audited("SIGHTINGS_SEARCHED_IN_EMERGENCY", id)).isEqualTo(1);
        String path = "/api/v1/sightings/requests/" + id;

        takeDue();
        as(AUDITOR).get(path).then().body("overdueSteps", equalTo(0));
        turnBack(id, "due_at");
        takeDue();
        as(AUDITOR).get(path).then().body("overdueSteps", equalTo(1)).body("status", equalTo("UNREVIEWED"));
        as(AUDITOR).get("/api/v1/sightings/requests?status=UNREVIEWED").then().body("items.id", hasItem(id));

        String self = TestTokens.token("investigator", List.of(Roles.SUPERVISOR), List.of("*"));
        String finding = "{\"justified\":true,\"note\":\"child missing\"}";
        as(self).body(finding).post(path + "/review").then().statusCode(403);
        as(AUDITOR).body("{\"justified\":true}").post(path + "/review").then().statusCode(400);
        as(AUDITOR).body(finding).post(path + "/review").then().statusCode(200).body("justified", equalTo(true));
        as(SUPERVISOR).body(finding).post(path + "/review").then().statusCode(409);
        as(AUDITOR).get("/api/v1/sightings/requests?status=UNREVIEWED").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void shouldAddUpWhatOnePersonAsksOfAPlateInSlices() {
        String first = sliced(0);
        search(first).statusCode(200);
        search(sliced(1)).statusCode(200);
        search(first).statusCode(200);
        search(sliced(2)).statusCode(403).body("detail", containsString("your other searches of this plate"));
        as(TestTokens.token("other", List.of(Roles.INVESTIGATOR), List.of("*")))
                .body(sliced(2))
                .post("/api/v1/sightings/search")
                .then()
                .statusCode(200);
        investigator().body(sliced(2)).post("/api/v1/tracks").then().statusCode(403);

        String id = requested(investigator(), sliced(2));
        as(SUPERVISOR)
                .post("/api/v1/sightings/requests/" + id + "/approve")
                .then()
                .statusCode(200);
        investigator().post("/api/v1/sightings/requests/" + id + "/run").then().statusCode(200);
    }

    @Test
    void shouldWriteDownWhoAgreedRefusedAndReviewedBeforeItCounts() throws SQLException {
        String broad = "{\"plate\":\"" + plate + "\"," + days(3) + "}";
        String agreed = requested(investigator(), broad);
        String refused = requested(investigator(), broad);
        String path = "/api/v1/sightings/requests/";
        try (BrokenAudit broken = BrokenAudit.start()) {
            as(SUPERVISOR).post(path + agreed + "/approve").then().statusCode(503);
        }
        as(SUPERVISOR).get(path + agreed).then().body("status", equalTo("REQUESTED"));

        as(SUPERVISOR)
                .body("{\"note\":\"go\"}")
                .post(path + agreed + "/approve")
                .then()
                .statusCode(200);
        as(SUPERVISOR).post(path + refused + "/reject").then().statusCode(200);
        String emergency = investigator()
                .body(broad)
                .post("/api/v1/sightings/emergency")
                .then()
                .extract()
                .path("search.id");
        as(AUDITOR)
                .body("{\"justified\":false,\"note\":\"no danger\"}")
                .post(path + emergency + "/review")
                .then()
                .statusCode(200);

        assertThat(audited("SECOND_PERSON_AGREED", "A-2026-7: stolen car (search " + agreed + ": go)"))
                .isEqualTo(1);
        assertThat(audited("SECOND_PERSON_REFUSED", refused)).isEqualTo(1);
        assertThat(audited("SECOND_PERSON_REVIEWED", emergency + ": no danger")).isEqualTo(1);
    }

    /** The whole county for the day that ended so many days ago. */
    private String sliced(int days) {
        Instant to = now.minus(Duration.ofDays(days));
        return "{\"plate\":\"" + plate + "\",\"from\":\"" + to.minus(Duration.ofDays(1)) + "\",\"to\":\"" + to
                + "\",\"purpose\":{\"reference\":\"A-2026-7\",\"reason\":\"stolen car\"}}";
    }

    @Test
    void shouldShowOthersSearchesToWhoDecidesOnly() {
        String id = requested(investigator(), "{\"plate\":\"" + plate + "\"," + days(3) + "}");
        String other = TestTokens.token("other", List.of(Roles.INVESTIGATOR), List.of("*"));

        as(other).get("/api/v1/sightings/requests/" + id).then().statusCode(404);
        as(other).get("/api/v1/sightings/requests").then().body("items.id", not(hasItem(id)));
        as(SUPERVISOR).get("/api/v1/sightings/requests/" + id).then().statusCode(200);
        as(TestTokens.token("t2", List.of(Roles.SUPERVISOR), List.of("T02")))
                .post("/api/v1/sightings/requests/" + id + "/approve")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldAnswerNothingWhenTheAuditEntryCannotBeWritten() throws SQLException {
        vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        String body = "{\"plate\":\"" + plate + "\"," + hour() + "}";

        try (BrokenAudit broken = BrokenAudit.start()) {
            search(body).statusCode(503).body("items", nullValue()).body("detail", containsString("audit entry"));
            investigator()
                    .body(body)
                    .post("/api/v1/sightings/emergency")
                    .then()
                    .statusCode(503)
                    .body("items", nullValue());
        }

        search(body).statusCode(200).body("items", hasSize(1));
    }

    @Test
    void shouldKeepAReadingThatIsDeliveredTwiceOnce() {
        Sighting sighting = vehicles.seen(plate, now.minusSeconds(60), "c1", "T01", HERE);
        vehicles.write(List.of(sighting, sighting));

        search("{\"plate\":\"" + plate + "\"," + hour() + "}").body("items", hasSize(1));
    }

    @Test
    void shouldSearchAllPlatesOfAnAreaOnlyWithASecondPerson() {
        search("{\"area\":{\"center\":{\"lon\":113.2,\"lat\":33.4},\"radiusMetres\":500}," + hour() + "}")
                .statusCode(403)
                .body("detail", containsString("all plates of a place"));
        search("{\"area\":{\"center\":{\"lon\":113.2,\"lat\":33.4}}," + hour() + "}")
                .statusCode(400);
        search("{\"area\":{\"polygon\":[[1,2],[3,4],[5,999]]}," + hour() + "}").statusCode(400);
    }

    private ValidatableResponse purposed(String reference) {
        return investigator()
                .body("{\"plate\":\"" + plate + "\",\"from\":\"" + now.minusSeconds(3600) + "\",\"to\":\"" + now
                        + "\",\"purpose\":{\"reference\":\"" + reference + "\",\"reason\":\"stolen\"}}")
                .post("/api/v1/sightings/search")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse search(String body) {
        return investigator().body(body).post("/api/v1/sightings/search").then();
    }

    private static String requested(io.restassured.specification.RequestSpecification who, String body) {
        return who.body(body)
                .post("/api/v1/sightings/requests")
                .then()
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .extract()
                .path("id");
    }

    private String hour() {
        return span(Duration.ofHours(1));
    }

    private String days(int days) {
        return span(Duration.ofDays(days));
    }

    private String span(Duration length) {
        return "\"from\":\"" + now.minus(length) + "\",\"to\":\"" + now.plusSeconds(5)
                + "\",\"purpose\":{\"reference\":\"A-2026-7\",\"reason\":\"stolen car\"}";
    }

    private void takeDue() {
        QuarkusTransaction.requiringNew().call(watch::takeDue);
    }

    /** Lets a time of the row have passed, exactly now. */
    private void turnBack(String id, String... columns) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                for (String column : columns) {
                    try (PreparedStatement update = connection.prepareStatement(
                            "update plate_search set " + column + " = now() where id = ?::uuid")) {
                        update.setString(1, id);
                        assertThat(update.executeUpdate()).isEqualTo(1);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private long audited(String action, String words) throws SQLException {
        String sql = "select count(*) from audit_entry where action = ? and object_id = ? and purpose like ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, action);
            select.setString(2, plate);
            select.setString(3, "%" + words + "%");
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String mark() {
        String letters = "CEFGHJKLMNPRTUVWXY";
        int number = COUNTER.getAndIncrement();
        return "W8" + letters.charAt(number / letters.length() % letters.length())
                + letters.charAt(number % letters.length());
    }
}
