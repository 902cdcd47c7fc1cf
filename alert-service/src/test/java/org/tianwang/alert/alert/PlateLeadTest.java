package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.contracts.ops.Severity;

/** A hit of the watch list is a lead: no unit goes before a person has compared the picture with the registered plate. */
@AlertTest
class PlateLeadTest {

    private static final String PLATE = "豫Q77771";
    private static final String CONFUSABLE = "豫Q7777I";

    private final UUID entry = UUID.randomUUID();

    @Inject
    RaisedAlerts alerts;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldConfirmOnlyWithThePlateConfirmed() {
        UUID alert = raise(CONFUSABLE);

        confirm(alert, "{}").statusCode(400).body("errors[0].field", equalTo("plateConfirmed"));
        confirm(alert, "{\"plateConfirmed\":true,\"plate\":\"豫Q7777I\"}")
                .statusCode(409)
                .body("detail", containsString("another vehicle"));
        investigator()
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("status", equalTo("OPEN"))
                .body("watch.exact", equalTo(false))
                .body("watch.readPlate", equalTo(CONFUSABLE))
                .body("watch.confirmedBy", nullValue());
        String incident = confirm(alert, "{\"plateConfirmed\":true,\"plate\":\"豫Q·77771\"}")
                .statusCode(200)
                .body("alert.watch.confirmedPlate", equalTo(PLATE))
                .body("alert.watch.confirmedBy", equalTo("investigator"))
                .extract()
                .path("incident.id");
        send(incident).statusCode(201);
    }

    @Test
    void shouldTellThePlateToTheCrewUnderWayAndInNoList() {
        String incident = confirm(raise(PLATE), "{\"plateConfirmed\":true}")
                .body("incident.title", equalTo("布控车辆 · cam-lead"))
                .extract()
                .path("incident.id");
        String task = send(incident)
                .statusCode(201)
                .body("plate", equalTo(PLATE))
                .body("incidentTitle", not(containsString(PLATE)))
                .extract()
                .path("id");

        dispatcher()
                .body("{\"reason\":\"found\"}")
                .post("/api/v1/tasks/" + task + "/cancel")
                .then()
                .statusCode(200)
                .body("plate", nullValue());
        dispatcher()
                .get("/api/v1/incidents?size=200")
                .then()
                .body("items.find { it.id == '" + incident + "' }.toString()", not(containsString(PLATE)));
    }

    @Test
    void shouldSendNobodyWhileThePlateOfALeadIsUnconfirmed() throws SQLException {
        UUID alert = raise(PLATE);
        String incident = confirm(alert, "{\"plateConfirmed\":true}").extract().path("incident.id");
        forgetConfirmation(alert);

        send(incident).statusCode(409).body("detail", containsString("only a lead"));

        confirm(alert, "{\"plateConfirmed\":true}").statusCode(200).body("incident.id", equalTo(incident));
        send(incident).statusCode(201);
    }

    @Test
    void shouldBecomeExactWhenThePlateItselfIsReadLater() {
        UUID first = raise(CONFUSABLE);
        UUID second = raise(PLATE);

        assertThat(second).isEqualTo(first);
        investigator()
                .get("/api/v1/alerts/" + first)
                .then()
                .body("count", equalTo(2))
                .body("watch.exact", equalTo(true))
                .body("watch.readPlate", equalTo(PLATE))
                .body("ruleName", equalTo("Watch list " + PLATE));
    }

    @Test
    void shouldRaiseTheVehicleItselfThoughALookAlikeWasDismissedJustBefore() {
        UUID alike = raise(CONFUSABLE);
        dismiss(alike, 1).statusCode(200);

        AlertCandidate itself = candidate(PLATE);
        assertThat(alerts.raise(List.of(itself))).isEqualTo(1);
        assertThat(alerts.raise(List.of(candidate(PLATE)))).isZero();

        investigator()
                .get("/api/v1/alerts/" + alike)
                .then()
                .body("status", equalTo("DISMISSED"))
                .body("watch.exact", equalTo(false));
        investigator()
                .get("/api/v1/alerts/" + itself.beside().id())
                .then()
                .body("status", equalTo("OPEN"))
                .body("count", equalTo(2))
                .body("watch.exact", equalTo(true))
                .body("clocks.stage", contains("WARN"));
    }

    @Test
    void shouldNotLetALookAlikeBeDismissedThatHasBecomeExactMeanwhile() {
        UUID alert = raise(CONFUSABLE);
        raise(PLATE);
        raise(PLATE);

        dismiss(alert, 1).statusCode(412);

        dismiss(alert, 2).statusCode(200);
        assertThat(alerts.raise(List.of(candidate(PLATE)))).isZero();
    }

    @Test
    void shouldTakeTheExactReadingOfOnePoll() {
        AlertCandidate sure = candidate(PLATE);
        assertThat(candidate(CONFUSABLE).with(sure).rule().watch().exact()).isTrue();
        assertThat(sure.with(candidate(CONFUSABLE)).rule().watch().exact()).isTrue();
    }

    @Test
    void shouldAskNothingOfOrdinaryAlerts() {
        confirm(alerts.in("T01"), "{}").statusCode(200).body("alert.watch", nullValue());
    }

    private UUID raise(String read) {
        AlertCandidate candidate = candidate(read);
        alerts.raise(List.of(candidate));
        return candidate.id();
    }

    private AlertCandidate candidate(String read) {
        DetectionFacts seen = DetectionFixtures.plate("cam-lead", read);
        boolean exact = read.equals(PLATE);
        String name = "Watch list " + PLATE + (exact ? "" : " (confusable: read " + read + ")");
        CompiledRule rule = CompiledRule.watch(entry, name, Severity.HIGH, 600, new WatchHit(PLATE, read, exact));
        return AlertCandidate.of(rule, seen, null);
    }

    private static ValidatableResponse confirm(UUID alert, String body) {
        return investigator()
                .body(body)
                .post("/api/v1/alerts/" + alert + "/confirm")
                .then();
    }

    private static ValidatableResponse dismiss(UUID alert, int version) {
        return investigator()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"OTHER\"}")
                .post("/api/v1/alerts/" + alert + "/dismiss")
                .then();
    }

    private static ValidatableResponse send(String incident) {
        UUID unit = Api.unit("lead-" + UUID.randomUUID(), "nobody", "T01", 113.2, 33.4);
        return dispatcher()
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then();
    }

    private void forgetConfirmation(UUID alert) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update alert set plate_confirmed = null, plate_confirmed_at = null where id = ?")) {
            update.setObject(1, alert);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
