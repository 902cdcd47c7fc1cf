package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.tally.Outcomes;
import org.tianwang.alert.tally.Tallies;
import org.tianwang.alert.tally.TallyKind;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.TestTokens;

@AlertTest
class AlertCountsTest {

    @Inject
    RaisedAlerts alerts;

    @Inject
    Tallies tallies;

    @Test
    void shouldCountAlertsDetectionsAndWhatPeopleMadeOfThem() {
        AlertCandidate one = alerts.candidate("T01");
        AlertCandidate other = alerts.another(one, "zone-2");
        AlertCandidate third = alerts.another(one, "zone-3");
        alerts.raise(List.of(one, other, third));
        alerts.raise(List.of(alerts.again(one)));
        decide(one, "confirm", "{}");
        decide(other, "dismiss", "{\"reason\":\"ANIMAL\"}");
        decide(other, "dismiss", "{\"reason\":\"ANIMAL\"}");
        decide(third, "dismiss", "{\"reason\":\"DUPLICATE\"}");

        Outcomes expected = new Outcomes(3, 4, 1, 1, 0, 0.5);
        awaitOutcomes(TallyKind.RULE, one.rule().id().toString(), expected);
        awaitOutcomes(TallyKind.CAMERA, one.first().cameraId(), expected);
        JsonPath cameras =
                admin().get("/api/v1/alerts/outcomes/cameras?days=30").jsonPath();
        assertThat(cameras.getList("items")).hasSizeLessThanOrEqualTo(200);
        assertThat(cameras.getList("items.outcomes.falseAlarms", Integer.class)).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void shouldRefuseOtherDaysAndCountOnlyTheCallersTownships() {
        admin().get("/api/v1/alerts/outcomes/cameras?days=8")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("days"));
        JsonPath mine = as(TestTokens.of(Roles.SUPERVISOR, "T99"))
                .get("/api/v1/alerts/outcomes/cameras")
                .jsonPath();
        assertThat(mine.getList("items")).isEmpty();
        investigator().get("/api/v1/alerts/outcomes/watchlist").then().statusCode(200);
    }

    private void awaitOutcomes(TallyKind kind, String subject, Outcomes expected) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        QuarkusTransaction.requiringNew().call(() -> tallies.of(kind, List.of(subject), 7)))
                .isEqualTo(Map.of(subject, expected)));
    }

    private static void decide(AlertCandidate alert, String verb, String body) {
        investigator()
                .body(body)
                .post("/api/v1/alerts/" + alert.id() + "/" + verb)
                .then()
                .statusCode(200);
    }
}
