package org.tianwang.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.detection.Detections;
import org.tianwang.alert.rule.RuleBook;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** A rule that is silent for a while, against the running intake. */
@AlertTest
class SnoozeTest {

    @Inject
    RuleBook rules;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String camera = "cam-" + UUID.randomUUID();

    @Test
    void shouldRaiseNothingOfWhatIsSeenDuringTheSnoozeAndCountIt() {
        UUID rule = Api.rule(camera, "HIGH", 1);
        Instant before = Instant.now().minusSeconds(10);
        snooze(rule, Instant.now().plusSeconds(3600)).statusCode(200).body("snooze.by", equalTo("admin"));
        Instant during = Instant.now().plusMillis(5);
        rules.refresh();
        investigator().get("/api/v1/rules?snoozed=true&size=200").then().body("items.id", hasItem(rule.toString()));

        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(Detections.person(camera, during));
            kafka.send(Detections.person(camera, during.plusSeconds(5)));
            kafka.send(Detections.person(camera, before));
            await().atMost(Duration.ofSeconds(30)).until(() -> suppressed(rule) == 2 && alerts() == 1);

            admin().post("/api/v1/rules/" + rule + "/wake")
                    .then()
                    .statusCode(200)
                    .body("snooze", nullValue());
            Instant after = Instant.now().plusMillis(5);
            rules.refresh();
            kafka.send(Detections.person(camera, during));
            kafka.send(Detections.person(camera, after));
            await().atMost(Duration.ofSeconds(30)).until(() -> alerts() == 2);
        }
        investigator()
                .get("/api/v1/rules?snoozed=true&size=200")
                .then()
                .body("items.id", not(hasItem(rule.toString())));
    }

    @Test
    void shouldRefuseAnEndThatIsPastOrTooFarAndAnEmptyReason() {
        UUID rule = Api.rule(camera);

        snooze(rule, Instant.now().minusSeconds(1)).statusCode(400).body("errors[0].field", equalTo("until"));
        snooze(rule, Instant.now().plus(Duration.ofHours(73)))
                .statusCode(400)
                .body("errors[0].message", containsString("72 hours"));
        admin().body("{\"reason\":\" \",\"until\":\"" + Instant.now().plusSeconds(60) + "\"}")
                .post("/api/v1/rules/" + rule + "/snooze")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("reason"));
        assertThat(suppressed(rule)).isZero();
    }

    @Test
    void shouldPutANewSnoozeInThePlaceOfTheOld() {
        UUID rule = Api.rule(camera);
        Instant end = Instant.parse(Instant.now().plusSeconds(7200).toString().substring(0, 19) + "Z");
        snooze(rule, Instant.now().plusSeconds(60)).statusCode(200);

        snooze(rule, end).statusCode(200).body("snooze.until", equalTo(end.toString()));
    }

    @Test
    void shouldNotKnowAnotherTownshipsRule() {
        UUID rule = Api.rule(camera);

        as(TestTokens.of(Roles.SUPERVISOR, "T01"))
                .body(body(Instant.now().plusSeconds(60)))
                .post("/api/v1/rules/" + rule + "/snooze")
                .then()
                .statusCode(404);
        as(TestTokens.of(Roles.SUPERVISOR, "T01"))
                .post("/api/v1/rules/" + rule + "/wake")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse snooze(UUID rule, Instant until) {
        return admin().body(body(until))
                .post("/api/v1/rules/" + rule + "/snooze")
                .then();
    }

    private static String body(Instant until) {
        return "{\"reason\":\"temple fair\",\"until\":\"" + until + "\"}";
    }

    private static int suppressed(UUID rule) {
        Integer suppressed = admin().get("/api/v1/rules/" + rule).path("snooze.suppressed");
        return suppressed == null ? 0 : suppressed;
    }

    private int alerts() {
        return investigator()
                .get("/api/v1/alerts?cameraId=" + camera)
                .jsonPath()
                .getList("items")
                .size();
    }
}
