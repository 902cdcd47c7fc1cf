package org.tianwang.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.tianwang.alert.Api.admin;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.Condition;
import org.tianwang.alert.condition.ConditionBook;
import org.tianwang.alert.detection.DetectionFixtures;

@AlertTest
class UnansweredConditionsTest {

    private static final String TEXT = "100 / dwellSeconds > 3";

    @Inject
    ConditionBook conditions;

    @Inject
    UnansweredConditions unanswered;

    @Test
    void shouldShowOnTheRuleThatItsConditionFails() {
        UUID failing = create();
        UUID other = create();
        Condition condition = conditions.of(failing, TEXT);
        for (int time = 0; time < 3; time++) {
            assertThat(condition.holds(DetectionFixtures.personInYard(), new CameraScope("T01", null, List.of())))
                    .isFalse();
        }

        unanswered.writeDown();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> admin().get("/api/v1/rules/" + failing)
                .then()
                .body("unanswered", equalTo(3))
                .body("week.hits", equalTo(0)));
        admin().get("/api/v1/rules/" + other).then().body("unanswered", equalTo(0));
    }

    private static UUID create() {
        String id = admin().body("""
                        {"name":"Divides","severity":"LOW","eventKinds":["DWELLED"],"groupingSeconds":60,
                         "scope":{"cameraIds":["cam-%s"]},"condition":"%s"}""".formatted(UUID.randomUUID(), TEXT))
                .post("/api/v1/rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }
}
