package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.dispatcherIn;
import static org.tianwang.alert.Api.investigator;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;

@AlertTest
class AlertDecisionTest {

    @Inject
    RaisedAlerts alerts;

    @Test
    void shouldStampTheAcknowledgementWhenConfirmedFromOpen() {
        UUID alert = alerts.in("T01");

        investigator()
                .post(path(alert, "confirm"))
                .then()
                .statusCode(200)
                .body("alert.status", equalTo("CONFIRMED"))
                .body("alert.acknowledgedBy", equalTo("investigator"))
                .body("alert.acknowledgedAt", notNullValue())
                .body("incident.clocks[0].stage", equalTo("DISPATCH"));
    }

    @Test
    void shouldAnswerWithTheSameIncidentWhenConfirmedAgain() {
        UUID alert = alerts.in("T01");
        String incident = confirm(alert);

        dispatcher()
                .body("{\"note\":\"too\"}")
                .post(path(alert, "confirm"))
                .then()
                .statusCode(200)
                .body("incident.id", equalTo(incident));
    }

    @Test
    void shouldRefuseTheOppositeDecisionAndSayWhoTookTheFirst() {
        UUID alert = alerts.in("T01");
        confirm(alert);

        dispatcher()
                .body("{\"reason\":\"ANIMAL\"}")
                .post(path(alert, "dismiss"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("CONFIRMED by investigator"));
    }

    @Test
    void shouldLetExactlyOneOfTwoOppositeDecisionsWin() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID alert = alerts.in("T01");

            List<Integer> statuses =
                    together(() -> investigator().post(path(alert, "confirm")).statusCode(), () -> dispatcher()
                            .body("{\"reason\":\"WEATHER\"}")
                            .post(path(alert, "dismiss"))
                            .statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void shouldOpenOneIncidentHoweverManyConfirmAtOnce() throws Exception {
        UUID alert = alerts.in("T01");
        Callable<String> confirm =
                () -> investigator().post(path(alert, "confirm")).path("incident.id");

        List<String> incidents = together(confirm, confirm, confirm, confirm);

        assertThat(incidents).doesNotContainNull().containsOnly(incidents.getFirst());
    }

    @Test
    void shouldHonourIfMatch() {
        UUID alert = alerts.in("T01");
        String seen = investigator().get("/api/v1/alerts/" + alert).getHeader("ETag");
        investigator()
                .header("If-Match", seen)
                .post(path(alert, "acknowledge"))
                .then()
                .statusCode(200);

        dispatcher()
                .header("If-Match", seen)
                .body("{\"reason\":\"ANIMAL\"}")
                .post(path(alert, "dismiss"))
                .then()
                .statusCode(412);
    }

    @Test
    void shouldGiveTheFirstAnswerAgainForTheSameIdempotencyKey() {
        UUID alert = alerts.in("T01");
        String key = UUID.randomUUID().toString();

        String first = investigator()
                .header("Idempotency-Key", key)
                .post(path(alert, "acknowledge"))
                .path("acknowledgedAt");
        investigator()
                .header("Idempotency-Key", key)
                .post(path(alert, "acknowledge"))
                .then()
                .statusCode(200)
                .body("acknowledgedAt", equalTo(first));
    }

    @Test
    void shouldFilterByStatusAndPage() {
        UUID open = alerts.in("T03");
        UUID dismissed = alerts.in("T03");
        investigator()
                .body("{\"reason\":\"ANIMAL\"}")
                .post(path(dismissed, "dismiss"))
                .then()
                .statusCode(200);

        investigator()
                .get("/api/v1/alerts?status=DISMISSED&size=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(dismissed.toString()))
                .body("items.id", not(hasItem(open.toString())));
        String next = investigator().get("/api/v1/alerts?size=1").path("nextCursor");
        String first = investigator().get("/api/v1/alerts?size=1").path("items[0].id");
        investigator()
                .get("/api/v1/alerts?size=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].id", not(equalTo(first)));
    }

    @Test
    void shouldListTheAlertsOfOneRuleWhereverTheyAreAndOfNoOther() {
        AlertCandidate here = alerts.candidate("T01");
        AlertCandidate there = alerts.ofSameRule(here, "T02");
        UUID other = alerts.in("T01");
        alerts.raise(List.of(here, there));
        String list = "/api/v1/alerts?size=200&ruleId=" + here.rule().id();

        investigator()
                .get(list)
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(here.id().toString(), there.id().toString()))
                .body("items.id", not(hasItem(other.toString())));
        dispatcherIn("T02")
                .get(list)
                .then()
                .body("items.id", contains(there.id().toString()));
        investigator().get(list + "&status=DISMISSED").then().body("items", empty());
    }

    private static String confirm(UUID alert) {
        return investigator()
                .post(path(alert, "confirm"))
                .then()
                .statusCode(200)
                .extract()
                .path("incident.id");
    }

    private static String path(UUID alert, String action) {
        return "/api/v1/alerts/" + alert + "/" + action;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = threads.invokeAll(List.of(calls));
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
