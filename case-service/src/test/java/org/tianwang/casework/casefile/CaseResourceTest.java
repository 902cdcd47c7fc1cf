package org.tianwang.casework.casefile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseResourceTest {

    @Inject
    CaseOpener opener;

    @Inject
    CaseRepository cases;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldFindACaseByItsIncidentAndReadIt() {
        CaseFile file = opened("T01", OffenceKind.ROBBERY);

        officer()
                .queryParam("incidentId", file.incidentId.toString())
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(file.id.toString()))
                .body("items[0].kind", equalTo("ROBBERY"))
                .body("nextCursor", nullValue());
        officer()
                .get(path(file))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("number", equalTo(file.number))
                .body("townshipCode", equalTo("T01"));
    }

    @Test
    void shouldHideAnotherTownshipsCaseFromEveryCall() {
        CaseFile foreign = opened("T02", OffenceKind.THEFT);
        String token = TestTokens.of(Roles.CASE_OFFICER, "T01");

        as(token).get(path(foreign)).then().statusCode(404);
        as(token).get(path(foreign) + "/timeline").then().statusCode(404);
        as(token)
                .body("{\"status\":\"FILED\"}")
                .post(path(foreign) + "/status")
                .then()
                .statusCode(404);
        as(token)
                .queryParam("incidentId", foreign.incidentId.toString())
                .get("/api/v1/cases")
                .then()
                .body("items", hasSize(0));
        as(TestTokens.of(Roles.CASE_OFFICER, "T02")).get(path(foreign)).then().statusCode(200);
    }

    @Test
    void shouldShowACaseWithoutATownshipToTheCountyOnly() {
        CaseFile nowhere = opened(null, OffenceKind.FRAUD);

        as(TestTokens.of(Roles.CASE_OFFICER, "T01", "T02"))
                .get(path(nowhere))
                .then()
                .statusCode(404);
        officer().get(path(nowhere)).then().statusCode(200);
    }

    @Test
    void shouldWalkThroughAllPagesWithoutGapOrRepeat() {
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            expected.add(opened("T09", OffenceKind.DRUGS).id.toString());
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(TestTokens.of(Roles.SUPERVISOR, "T09")).queryParam("size", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldNarrowTheListByStatusAndKind() {
        CaseFile file = opened("T10", OffenceKind.GAMBLING);
        move(file, "FILED", null).then().statusCode(200);

        as(TestTokens.of(Roles.CASE_OFFICER, "T10"))
                .queryParam("status", "FILED")
                .queryParam("kind", "GAMBLING")
                .get("/api/v1/cases")
                .then()
                .body("items.id", hasItem(file.id.toString()));
        as(TestTokens.of(Roles.CASE_OFFICER, "T10"))
                .queryParam("status", "REPORTED")
                .get("/api/v1/cases")
                .then()
                .body("items.id", not(hasItem(file.id.toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cursor=nonsense", "size=0", "size=201", "size=x", "status=NONE", "incidentId=7", "kind=%00"})
    void shouldAnswerAProblemWhenTheQueryIsWrong(String query) {
        int status = officer().get("/api/v1/cases?" + query).then().extract().statusCode();

        assertThat(status).isBetween(400, 404);
    }

    @Test
    void shouldMoveOnAndWriteItDown() {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        move(file, "FILED", "enough evidence")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("FILED"));

        officer()
                .get(path(file) + "/timeline")
                .then()
                .body("items", hasSize(2))
                .body("items[0].kind", equalTo("OPENED"))
                .body("items[1].kind", equalTo("STATUS_CHANGED"))
                .body("items[1].actor", equalTo("case-officer"))
                .body("items[1].fromStatus", equalTo("REPORTED"))
                .body("items[1].toStatus", equalTo("FILED"))
                .body("items[1].reason", equalTo("enough evidence"));
    }

    @Test
    void shouldRefuseAWayThatTheLifecycleDoesNotKnow() {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        move(file, "SOLVED", null).then().statusCode(409).body("detail", containsString("FILED"));
        move(file, "REPORTED", null).then().statusCode(409);
    }

    @Test
    void shouldAskForAReasonToEndACase() {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        move(file, "REJECTED", "  ").then().statusCode(400).body("errors[0].field", equalTo("reason"));
        move(file, "REJECTED", "nothing happened").then().statusCode(200);
    }

    @Test
    void shouldRefuseAChangeOfAnOldVersion() {
        CaseFile file = opened("T01", OffenceKind.THEFT);
        move(file, "FILED", null);

        officer()
                .header("If-Match", "\"0\"")
                .body("{\"status\":\"UNDER_INVESTIGATION\"}")
                .post(path(file) + "/status")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldDoARepeatedRequestOnce() {
        CaseFile file = opened("T01", OffenceKind.THEFT);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            officer()
                    .header("Idempotency-Key", key)
                    .body("{\"status\":\"FILED\"}")
                    .post(path(file) + "/status")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"status\":7}", "{\"status\":\"NONE\"}", "[]", "null"})
    void shouldAnswerAProblemWhenTheBodyIsWrong(String body) {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        officer().body(body).post(path(file) + "/status").then().statusCode(400);
    }

    @Test
    void shouldEnterTheLookIntoTheAuditTrail() throws SQLException {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        officer().get(path(file)).then().statusCode(200);

        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT actor, action FROM audit_entry WHERE object_type = 'case' AND object_id = ?")) {
            select.setString(1, file.id.toString());
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("case-officer");
                assertThat(rows.getString(2)).isEqualTo("CASE_OPENED");
            }
        }
    }

    /** A console asks for the same page every few seconds. */
    @Test
    void shouldEnterAListOnceHoweverOftenItIsRefreshed() throws SQLException {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        for (int i = 0; i < 3; i++) {
            officer()
                    .queryParam("incidentId", file.incidentId.toString())
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }

        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "SELECT actor FROM audit_entry WHERE action = 'CASES_LISTED' AND object_id = ?")) {
            select.setString(1, file.incidentId.toString());
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("case-officer");
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void shouldNotLetTheServiceItselfEditTheHistory() throws SQLException {
        CaseFile file = opened("T01", OffenceKind.THEFT);

        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("DELETE FROM case_timeline_entry WHERE case_id = ?")) {
            delete.setObject(1, file.id);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(delete::executeUpdate))
                    .hasMessageContaining("permission denied");
        }
    }

    private CaseFile opened(String township, OffenceKind kind) {
        Opening opening = openingOf(township, kind);
        QuarkusTransaction.requiringNew().run(() -> opener.open(opening));
        return QuarkusTransaction.requiringNew()
                .call(() -> cases.find("incidentId", opening.incidentId()).firstResult());
    }

    private static Opening openingOf(String township, OffenceKind kind) {
        var at = IncidentFixtures.OPENED_AT;
        return new Opening(
                UUID.randomUUID(),
                kind,
                null,
                "Title",
                null,
                township,
                null,
                null,
                List.of(),
                null,
                null,
                at,
                at,
                null);
    }

    private io.restassured.response.Response move(CaseFile file, String status, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return officer().body("{\"status\":\"" + status + "\"" + why + "}").post(path(file) + "/status");
    }

    private static String path(CaseFile file) {
        return "/api/v1/cases/" + file.id;
    }

    private static RequestSpecification officer() {
        return as(TestTokens.county(Roles.CASE_OFFICER));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
