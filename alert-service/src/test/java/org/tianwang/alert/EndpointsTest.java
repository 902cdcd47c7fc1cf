package org.tianwang.alert;

import static org.tianwang.platform.security.Roles.ADMIN;
import static org.tianwang.platform.security.Roles.AUDITOR;
import static org.tianwang.platform.security.Roles.CASE_OFFICER;
import static org.tianwang.platform.security.Roles.DEVICE;
import static org.tianwang.platform.security.Roles.DISPATCHER;
import static org.tianwang.platform.security.Roles.INVESTIGATOR;
import static org.tianwang.platform.security.Roles.OFFICER;
import static org.tianwang.platform.security.Roles.SERVICE;
import static org.tianwang.platform.security.Roles.SUPERVISOR;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.EndpointTable;

@AlertTest
class EndpointsTest {

    private static final String ID = "0195524f-3c00-7000-8000-000000000000";
    private static final String[] STAFF = Roles.STAFF.toArray(String[]::new);
    private static final String[] DESK = {INVESTIGATOR, DISPATCHER};

    private final EndpointTable table = new EndpointTable("alert-service");

    @TestFactory
    Stream<DynamicTest> shouldLetInTheRolesOfTheTableAndNobodyElse() {
        rules();
        alerts();
        incidents();
        tasks();
        units();
        plates();
        containment();
        plans();
        return table.tests();
    }

    private void rules() {
        row("GET", "/api/v1/rules", null, STAFF);
        row("GET", "/api/v1/rules/{id}", null, STAFF);
        row("POST", "/api/v1/rules", "{}", SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/dry-run", "{}", SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/condition-check", "{}", SUPERVISOR, ADMIN);
        row("PUT", "/api/v1/rules/{id}", "{}", SUPERVISOR, ADMIN, SERVICE);
        row(
                "POST",
                "/api/v1/rules/{id}/snooze",
                "{\"reason\":\"fair\",\"until\":\"2026-03-02T05:00:00Z\"}",
                SUPERVISOR,
                ADMIN);
        row("POST", "/api/v1/rules/{id}/wake", null, SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/{id}/enable", null, SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/{id}/disable", null, SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/{id}/archive", null, SUPERVISOR, ADMIN);
        row("POST", "/api/v1/rules/{id}/restore", null, SUPERVISOR, ADMIN);
    }

    private void alerts() {
        row("GET", "/api/v1/alerts", null, DESK);
        row("GET", "/api/v1/alerts/outcomes/cameras", null, INVESTIGATOR, DISPATCHER, SUPERVISOR, ADMIN);
        row("GET", "/api/v1/alerts/{id}/watch-entry", null, INVESTIGATOR, DISPATCHER);
        row("GET", "/api/v1/alerts/outcomes/watchlist", null, INVESTIGATOR, CASE_OFFICER, SUPERVISOR);
        row("GET", "/api/v1/alerts/{id}", null, DESK);
        row("PUT", "/api/v1/alerts/{id}/viewers/me", null, DESK);
        row("DELETE", "/api/v1/alerts/{id}/viewers/me", null, DESK);
        row("POST", "/api/v1/alerts/{id}/acknowledge", null, DESK);
        row("POST", "/api/v1/alerts/{id}/dismiss", "{\"reason\":\"ANIMAL\"}", DESK);
        row("POST", "/api/v1/alerts/{id}/confirm", "{}", DESK);
    }

    private void incidents() {
        row("GET", "/api/v1/incidents", null, DESK);
        row("POST", "/api/v1/incidents", "{}", INVESTIGATOR, DISPATCHER, OFFICER);
        row("GET", "/api/v1/incidents/stage-latency", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        row("GET", "/api/v1/incidents/overdue-stages", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        row("GET", "/api/v1/incidents/{id}", null, DESK);
        row("GET", "/api/v1/incidents/{id}/timeline", null, DESK);
        row("GET", "/api/v1/incidents/{id}/recommendations", null, DESK);
        row("POST", "/api/v1/incidents/{id}/tasks", "{\"unitId\":\"" + ID + "\"}", DISPATCHER);
        row("POST", "/api/v1/incidents/{id}/amend", "{\"kind\":\"THEFT\"}", DESK);
        row("POST", "/api/v1/incidents/{id}/resolve", "{\"outcome\":\"OTHER\"}", DISPATCHER);
        row("POST", "/api/v1/incidents/{id}/close", null, DESK);
        row("POST", "/api/v1/incidents/{id}/export", "{}", INVESTIGATOR, DISPATCHER, SUPERVISOR);
        row("GET", "/api/v1/incidents/{id}/pictures", null, INVESTIGATOR, DISPATCHER, SERVICE);
        table.row(
                "GET",
                "/api/v1/incidents/{id}/pictures/{pictureId}",
                "/api/v1/incidents/" + ID + "/pictures/" + ID,
                null,
                INVESTIGATOR,
                DISPATCHER,
                SERVICE);
        table.row(
                "PUT",
                "/api/v1/tasks/{id}/pictures/{pictureId}",
                "/api/v1/tasks/" + ID + "/pictures/" + ID,
                "{}",
                OFFICER);
        row("GET", "/api/v1/incidents/duplicates", null, DESK);
        row("GET", "/api/v1/incidents/{id}/duplicates", null, DESK);
        row("POST", "/api/v1/incidents/{id}/merge", "{\"into\":\"" + ID.replace("0000", "0001") + "\"}", DISPATCHER);
        row("POST", "/api/v1/incidents/{id}/unmerge", null, DISPATCHER);
    }

    private void tasks() {
        row("GET", "/api/v1/tasks", null, OFFICER, INVESTIGATOR, DISPATCHER);
        row("GET", "/api/v1/tasks/{id}", null, OFFICER, INVESTIGATOR, DISPATCHER);
        for (String step : new String[] {"accept", "depart", "arrive"}) {
            row("POST", "/api/v1/tasks/{id}/" + step, null, OFFICER);
        }
        row("POST", "/api/v1/tasks/{id}/complete", "{\"outcome\":\"ARREST\"}", OFFICER);
        row("POST", "/api/v1/tasks/{id}/refuse", "{\"reason\":\"flat tyre\"}", OFFICER);
        row("POST", "/api/v1/tasks/{id}/reinforce", "{}", OFFICER);
        row("POST", "/api/v1/tasks/{id}/issue", null, DISPATCHER);
        row("POST", "/api/v1/tasks/{id}/reassign", "{\"unitId\":\"" + ID + "\",\"reason\":\"nearer\"}", DISPATCHER);
        row("POST", "/api/v1/tasks/{id}/cancel", "{\"reason\":\"not needed\"}", DESK);
    }

    private void units() {
        row("GET", "/api/v1/units", null, DESK);
        row("GET", "/api/v1/units/mine", null, OFFICER);
        row("GET", "/api/v1/units/{id}", null, INVESTIGATOR, DISPATCHER, ADMIN);
        row("PUT", "/api/v1/units/{id}", "{}", ADMIN, SERVICE);
        row("POST", "/api/v1/units/{id}/service", "{\"inService\":true,\"reason\":\"mended\"}", DISPATCHER);
        row("POST", "/api/v1/units/positions", "{}", DEVICE, SERVICE, OFFICER);
        row("POST", "/api/v1/units/positions/traccar", "{}", DEVICE, SERVICE);
        row("GET", "/api/v1/shift-plans", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        shiftPlan("GET", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        shiftPlan("PUT", "{}", DISPATCHER, SUPERVISOR, SERVICE);
        shiftPlan("DELETE", null, DISPATCHER, SUPERVISOR);
        row("GET", "/api/v1/roads", null, INVESTIGATOR, DISPATCHER, ADMIN);
        row("GET", "/api/v1/roads/{id}", null, INVESTIGATOR, DISPATCHER, ADMIN);
        row("PUT", "/api/v1/roads/{id}", "{}", ADMIN, SERVICE);
    }

    private void shiftPlan(String method, String body, String... roles) {
        table.row(method, "/api/v1/shift-plans/{unitId}", "/api/v1/shift-plans/" + ID, body, roles);
    }

    private void plans() {
        row("GET", "/api/v1/response-plans", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        row("GET", "/api/v1/response-plans/{id}", null, INVESTIGATOR, DISPATCHER, SUPERVISOR);
        row("POST", "/api/v1/response-plans", "{}", SUPERVISOR);
        row("PUT", "/api/v1/response-plans/{id}", "{}", SUPERVISOR, SERVICE);
        row("DELETE", "/api/v1/response-plans/{id}", null, SUPERVISOR);
        row("GET", "/api/v1/incidents/{id}/plan", null, DESK);
        row("POST", "/api/v1/incidents/{id}/plan/apply", "{\"planId\":\"" + ID + "\"}", DISPATCHER);
    }

    private void containment() {
        row("GET", "/api/v1/containment", null, DESK);
        row("POST", "/api/v1/containment", "{}", DESK);
        row("GET", "/api/v1/containment/{id}", null, DESK);
        row("POST", "/api/v1/containment/{id}/move", "{}", DESK);
        row("POST", "/api/v1/containment/{id}/order", "{}", DISPATCHER);
        row("POST", "/api/v1/containment/{id}/end", null, DESK);
    }

    private void plates() {
        row("GET", "/api/v1/watchlist", null, INVESTIGATOR, CASE_OFFICER, SUPERVISOR);
        row("GET", "/api/v1/watchlist/{id}", null, INVESTIGATOR, CASE_OFFICER, SUPERVISOR);
        row("POST", "/api/v1/watchlist", "{}", INVESTIGATOR, CASE_OFFICER);
        row("POST", "/api/v1/watchlist/{id}/approve", null, SUPERVISOR);
        row("POST", "/api/v1/watchlist/{id}/reject", null, SUPERVISOR);
        row("PUT", "/api/v1/watchlist/{id}", "{}", INVESTIGATOR, CASE_OFFICER);
        row("POST", "/api/v1/watchlist/{id}/renew", "{}", INVESTIGATOR, CASE_OFFICER);
        row("POST", "/api/v1/watchlist/import", "{}", INVESTIGATOR, CASE_OFFICER);
        row("POST", "/api/v1/watchlist/batches/{id}/approve", null, SUPERVISOR);
        row("POST", "/api/v1/watchlist/batches/{id}/reject", null, SUPERVISOR);
        row("POST", "/api/v1/watchlist/export", "{}", INVESTIGATOR, CASE_OFFICER, SUPERVISOR);
        row("POST", "/api/v1/watchlist/{id}/withdraw", "{}", INVESTIGATOR, CASE_OFFICER, SUPERVISOR);
        row("POST", "/api/v1/sightings/search", "{}", INVESTIGATOR);
        row("POST", "/api/v1/sightings/emergency", "{}", INVESTIGATOR, DISPATCHER);
        row("GET", "/api/v1/sightings/requests", null, INVESTIGATOR, DISPATCHER, SUPERVISOR, AUDITOR);
        row("GET", "/api/v1/sightings/requests/{id}", null, INVESTIGATOR, DISPATCHER, SUPERVISOR, AUDITOR);
        row("POST", "/api/v1/sightings/requests", "{}", INVESTIGATOR);
        row("POST", "/api/v1/sightings/requests/{id}/approve", null, SUPERVISOR);
        row("POST", "/api/v1/sightings/requests/{id}/reject", null, SUPERVISOR);
        row("POST", "/api/v1/sightings/requests/{id}/run", null, INVESTIGATOR, DISPATCHER);
        row("POST", "/api/v1/sightings/requests/{id}/review", "{}", SUPERVISOR, AUDITOR);
        row("POST", "/api/v1/tracks", "{}", INVESTIGATOR);
        row("GET", "/api/v1/tracks/follows", null, INVESTIGATOR, DISPATCHER, OFFICER);
        row("POST", "/api/v1/tracks/follows", "{}", DESK);
        row("GET", "/api/v1/tracks/follows/{id}/track", null, DESK);
        row("POST", "/api/v1/tracks/follows/{id}/stop", null, DESK);
    }

    private void row(String method, String template, String body, String... allowed) {
        table.row(method, template, template.replace("{id}", ID), body, allowed);
    }
}
