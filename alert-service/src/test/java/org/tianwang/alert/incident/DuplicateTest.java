package org.tianwang.alert.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.dispatcher;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.MutableClock;
import org.tianwang.testing.TestTokens;

/** Several people tell of one matter: offered, merged, parted again, ended together. */
@AlertTest
class DuplicateTest {

    /** Long past, so that no timer of another test is due. */
    private static final Instant START = Instant.parse("2015-03-01T00:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final String officer = "officer-" + UUID.randomUUID();
    private final String township = "D-" + officer.substring(8, 13);

    @Inject
    EntityManager entities;

    private UUID first;
    private UUID second;

    @BeforeEach
    void twoReportsOfOneMatter() {
        QuarkusMock.installMockForType(clock, Clock.class);
        first = open(113.2, "ROBBERY");
        clock.advance(Duration.ofMinutes(3));
        second = open(113.2005, "FIGHT");
    }

    @Test
    void shouldOfferTheLikeliestFirstAndNotWhatIsFarOrOfAnotherTownship() {
        open(113.3, "ROBBERY");
        Api.dispatcherIn(township)
                .get("/api/v1/incidents/" + second + "/duplicates")
                .then()
                .statusCode(200)
                .body("items.incident.id", contains(first.toString()))
                .body("items[0].secondsApart", equalTo(180))
                .body("items[0].metres", equalTo(46));
        similar("lon=113.2005&lat=33.4&kind=FIGHT")
                .body("items.incident.id", contains(second.toString(), first.toString()));
        Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")))
                .get("/api/v1/incidents/duplicates?lon=113.2&lat=33.4")
                .then()
                .body("items", hasSize(0));
        clock.advance(Duration.ofMinutes(40));
        similar("lon=113.2&lat=33.4&kind=FIGHT").body("items", hasSize(0));
    }

    @Test
    void shouldShowBothInOneAndRestoreBothExactly() {
        UUID unit = Api.unit("Merge-" + township, officer, township, 113.2, 33.4);
        String firstTask = send(first, unit);
        Map<String, Object> firstBefore = view(first);
        Map<String, Object> secondBefore = view(second);

        merge(second, first).statusCode(200).body("mergedInto", equalTo(first.toString()));
        merge(second, first).statusCode(200);

        get(first).body("merged", contains(second.toString())).body("tasks.id", contains(firstTask));
        timeline(first).body("items.findAll { it.type == 'INCIDENT_OPENED' }", hasSize(2));
        timeline(first).body("items.type", hasItems("DUPLICATE_MERGED", "INCIDENT_MERGED"));
        timeline(second).body("items.incidentId", not(hasItem(first.toString())));

        unmerge(second).statusCode(200).body("mergedInto", nullValue());
        assertThat(view(first))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(firstBefore);
        assertThat(view(second))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(secondBefore);
        unmerge(second).statusCode(409);
    }

    @Test
    void shouldKeepTheOneFurtherAlongAndSendUnitsThere() {
        String task = send(second, Api.unit("Far-" + township, officer, township, 113.2, 33.4));
        merge(second, first).statusCode(409);
        merge(first, second).statusCode(200);

        get(second).body("tasks.id", hasItem(task));
        dispatcher()
                .body("{\"unitId\":\"" + Api.unit("No-" + township, officer, township, 113.2, 33.4) + "\"}")
                .post("/api/v1/incidents/" + first + "/tasks")
                .then()
                .statusCode(409);
    }

    @Test
    void shouldReachBothWhenTheDuplicatesUnitArrives() {
        send(first, Api.unit("A-" + township, "other-" + officer, township, 113.2, 33.4));
        String task = send(second, Api.unit("B-" + township, officer, township, 113.2, 33.4));
        merge(second, first).statusCode(200);
        for (String step : List.of("accept", "depart", "arrive")) {
            Api.officer(officer)
                    .post("/api/v1/tasks/" + task + "/" + step)
                    .then()
                    .statusCode(200);
        }
        get(first).body("status", equalTo("ON_SCENE")).body("tasks", hasSize(2));
        get(second).body("status", equalTo("ON_SCENE"));
    }

    @Test
    void shouldProposeTheNextUnitWhereTheDuplicatePoints() {
        send(first, Api.unit("A-" + township, "other-" + officer, township, 113.2, 33.4));
        String task = send(second, Api.unit("B-" + township, officer, township, 113.2, 33.4));
        UUID next = Api.unit("C-" + township, "third", township, 113.21, 33.4);
        merge(second, first).statusCode(200);

        Api.officer(officer)
                .body("{\"reason\":\"flat tyre\"}")
                .post("/api/v1/tasks/" + task + "/refuse")
                .then()
                .statusCode(200);

        get(first).body("attention", equalTo("NEXT_PROPOSED")).body("proposedUnitId", equalTo(next.toString()));
        get(second).body("attention", nullValue());
    }

    @Test
    void shouldPauseTheDuplicatesClockAndGoOnWhereItLeftOff() {
        merge(second, first).statusCode(200);
        assertThat(nextEscalation(second)).isNull();
        assertThat(nextEscalation(first)).isNotNull();
        unmerge(second).statusCode(200);
        assertThat(nextEscalation(second)).isEqualTo(START.plusSeconds(180 + 60));
    }

    @Test
    void shouldEndTogetherWithOneOffenceOnly() {
        merge(second, first).statusCode(200);
        String arrest = "{\"outcome\":\"ARREST\",\"offenceKind\":\"ROBBERY\"}";
        resolve(second, arrest).statusCode(409);
        resolve(first, arrest).statusCode(200).body("offenceKind", equalTo("ROBBERY"));

        get(second)
                .body("status", equalTo("RESOLVED"))
                .body("outcome", equalTo("ARREST"))
                .body("offenceKind", nullValue());
        unmerge(second).statusCode(409);
        dispatcher().post("/api/v1/incidents/" + first + "/close").then().statusCode(200);
        get(second).body("status", equalTo("CLOSED"));
    }

    @Test
    void shouldMergeWhatOthersWereMergedIntoAndPartInReverseOrder() {
        UUID third = open(113.2, "ROBBERY");
        merge(second, first).statusCode(200);
        Map<String, Object> firstBefore = view(first);

        merge(first, third).statusCode(200);
        get(third).body("merged", containsInAnyOrder(first.toString(), second.toString()));
        get(second).body("mergedInto", equalTo(third.toString()));
        timeline(third).body("items.findAll { it.type == 'INCIDENT_OPENED' }", hasSize(3));

        unmerge(first).statusCode(200);
        assertThat(view(first))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(firstBefore);
        get(second).body("mergedInto", equalTo(first.toString()));
        get(third).body("merged", nullValue());
        unmerge(second).statusCode(200).body("mergedInto", nullValue());
        get(first).body("merged", nullValue());
    }

    @Test
    void shouldLeaveTheOthersTogetherWhenTheInnermostIsPartedFirst() {
        UUID third = open(113.2, "ROBBERY");
        merge(second, first).statusCode(200);
        merge(first, third).statusCode(200);

        unmerge(second).statusCode(200).body("mergedInto", nullValue());

        get(third).body("merged", contains(first.toString()));
        unmerge(first).statusCode(200);
        get(third).body("merged", nullValue());
    }

    @Test
    void shouldEndAWholeTreeOfDuplicatesAtOnce() {
        UUID third = open(113.2, "ROBBERY");
        merge(second, first).statusCode(200);
        merge(first, third).statusCode(200);

        resolve(third, "{\"outcome\":\"WARNED\"}").statusCode(200);

        get(second).body("status", equalTo("RESOLVED"));
        get(first).body("status", equalTo("RESOLVED"));
    }

    /** Twenty times, each way at once: one of the two is merged, the other refused, and nobody waits for a deadlock. */
    @Test
    void shouldMergeOnceWhenTwoPeopleMergeCrosswise() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID a = open(113.2, "ROBBERY");
            UUID b = open(113.2, "ROBBERY");
            try (var both = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> answers = both.invokeAll(List.of(
                        () -> merge(a, b).extract().statusCode(),
                        () -> merge(b, a).extract().statusCode()));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void shouldRefuseAMergedOneItselfAForeignOneAndAStaleVersion() {
        UUID third = open(113.2, "ROBBERY");
        merge(second, first).statusCode(200);
        merge(third, second).statusCode(409);
        merge(first, second).statusCode(409);
        merge(first, first).statusCode(400).body("errors.field", contains("into"));
        merge(third, UUID.randomUUID()).statusCode(404);
        Api.as(TestTokens.token("d", List.of(Roles.DISPATCHER), List.of("T09")))
                .body("{\"into\":\"" + first + "\"}")
                .post("/api/v1/incidents/" + third + "/merge")
                .then()
                .statusCode(404);
        dispatcher()
                .header("If-Match", "\"7\"")
                .body("{\"into\":\"" + first + "\"}")
                .post("/api/v1/incidents/" + third + "/merge")
                .then()
                .statusCode(412);
        dispatcher().get("/api/v1/incidents/duplicates?lon=500&lat=1").then().statusCode(400);
        dispatcher().get("/api/v1/incidents/duplicates?kind=NOISE").then().statusCode(400);
    }

    @Test
    void shouldTakeAnOfficersWordAsAnOfficersAndKeepACallersOutOfTheTimeline() {
        Api.officer(officer)
                .body("{\"title\":\"Bag found\",\"severity\":\"LOW\",\"source\":\"PHONE\",\"townshipCode\":\""
                        + township + "\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .body("source", equalTo("OFFICER"));
        get(first).body("note", equalTo("a man in red"));
        timeline(first).body("items.text", not(hasItem("a man in red")));
        Api.as(TestTokens.token("o", List.of(Roles.OFFICER), List.of("T09")))
                .body("{\"title\":\"x\",\"severity\":\"LOW\",\"townshipCode\":\"" + township + "\"}")
                .post("/api/v1/incidents")
                .then()
                .statusCode(403);
    }

    private UUID open(double lon, String kind) {
        String id = dispatcher()
                .body("""
                        {"title":"Bag snatched","severity":"HIGH","townshipCode":"%s","kind":"%s","note":"a man in red",
                         "location":{"lon":%s,"lat":33.4}}""".formatted(township, kind, lon))
                .post("/api/v1/incidents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    /** Only what lies in this test's township, whatever other tests have opened there. */
    private ValidatableResponse similar(String query) {
        return Api.dispatcherIn(township)
                .get("/api/v1/incidents/duplicates?" + query)
                .then()
                .statusCode(200);
    }

    /** By somebody of this township, so that only its units are proposed. */
    private String send(UUID incident, UUID unit) {
        return Api.dispatcherIn(township)
                .body("{\"unitId\":\"" + unit + "\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse merge(UUID id, UUID into) {
        return dispatcher()
                .body("{\"into\":\"" + into + "\"}")
                .post("/api/v1/incidents/" + id + "/merge")
                .then();
    }

    private static ValidatableResponse unmerge(UUID id) {
        return dispatcher().post("/api/v1/incidents/" + id + "/unmerge").then();
    }

    private static ValidatableResponse resolve(UUID id, String body) {
        return dispatcher()
                .body(body)
                .post("/api/v1/incidents/" + id + "/resolve")
                .then();
    }

    private static ValidatableResponse get(UUID id) {
        return dispatcher().get("/api/v1/incidents/" + id).then().statusCode(200);
    }

    /** But for what the watch may stamp between two looks. */
    private static Map<String, Object> view(UUID id) {
        Map<String, Object> view = get(id).extract().jsonPath().getMap("$");
        ((List<?>) view.get("clocks")).forEach(clock -> ((Map<?, ?>) clock).remove("breachedAt"));
        return view;
    }

    private static ValidatableResponse timeline(UUID id) {
        return dispatcher()
                .get("/api/v1/incidents/" + id + "/timeline?size=100")
                .then()
                .statusCode(200);
    }

    private Instant nextEscalation(UUID incident) {
        List<?> rows = entities.createNativeQuery(
                        "select next_escalation from stage_clock where incident_id = :id and task_id is null",
                        Instant.class)
                .setParameter("id", incident)
                .getResultList();
        return (Instant) rows.getFirst();
    }
}
