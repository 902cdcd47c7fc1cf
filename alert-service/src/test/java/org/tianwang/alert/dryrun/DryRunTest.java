package org.tianwang.alert.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;
import static org.tianwang.alert.Api.investigator;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.detection.Detections;
import org.tianwang.alert.search.BrokenAudit;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

@AlertTest
class DryRunTest {

    /** At the start of a bucket of ten minutes, so that what is meant to be one alert is one. */
    private static final Instant BUCKET = Instant.parse("2026-03-02T04:00:00Z");

    private final String camera = "cam-" + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    AgroalDataSource database;

    @Test
    void shouldTellWhatTheRuleWouldHaveMadeOfTheLastHourAndRaiseNothing() {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(Detections.person(camera, BUCKET));
            kafka.send(Detections.person(camera, BUCKET.plusSeconds(300)));
            kafka.send(Detections.person(camera, BUCKET.plusSeconds(600)));
            kafka.send(Detections.person(camera + "-other", BUCKET));
        }

        admin().body(rule("\"cameraIds\":[\"" + camera + "\"]"))
                .post("/api/v1/rules/dry-run")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("detections", greaterThanOrEqualTo(4))
                .body("matched", equalTo(3))
                .body("alerts", equalTo(2))
                .body("examples.size()", equalTo(2))
                .body("examples[0].cameraId", equalTo(camera))
                .body("examples[0].count", equalTo(2))
                .body("matchedByCamera.'" + camera + "'", equalTo(3));
        investigator().get("/api/v1/alerts?cameraId=" + camera).then().body("items.size()", equalTo(0));
    }

    @Test
    void shouldAskTheExtraConditionTooAndTellWhereItCouldNotBeAnswered() {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(Detections.person(camera, "T01", "yard", BUCKET));
            kafka.send(Detections.person(camera, "T01", "gate", BUCKET));
        }

        String scope = "\"cameraIds\":[\"" + camera + "\"]";
        tried(scope, "zone == 'gate' && hour == 12").body("matched", equalTo(1)).body("conditionFailures", equalTo(0));
        tried(scope, "count / count > 0").body("matched", equalTo(0)).body("conditionFailures", equalTo(2));
    }

    @Test
    void shouldNameWhereTheExtraConditionIsWrong() {
        tried("", "confidence >").statusCode(400).body("errors[0].field", equalTo("condition"));
    }

    /** It tells where something was seen, so it leaves a trace like any look, or there is no answer. */
    @Test
    void shouldBeWrittenDownWithItsConditionBeforeAnythingIsRead() throws SQLException {
        String asked = "zone == '" + camera + "'";
        tried("", asked).statusCode(200);

        assertThat(looks("%" + asked)).isEqualTo(1);
        try (BrokenAudit broken = BrokenAudit.start()) {
            tried("", "zone == 'x" + camera + "'").statusCode(503);
        }
    }

    private long looks(String purpose) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from audit_entry where action = 'RULE_TRIED' and purpose like ?")) {
            count.setString(1, purpose);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void shouldNotLookBeyondTheCallersTownships() {
        as(TestTokens.of(Roles.SUPERVISOR, "T01"))
                .body(rule("\"townshipCodes\":[\"T02\"]"))
                .post("/api/v1/rules/dry-run")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse tried(String scope, String condition) {
        return admin().body(rule(scope)
                        .replace("\"groupingSeconds\"", "\"condition\":\"" + condition + "\",\"groupingSeconds\""))
                .post("/api/v1/rules/dry-run")
                .then();
    }

    private static String rule(String scope) {
        return "{\"name\":\"Try\",\"severity\":\"LOW\",\"eventKinds\":[\"ENTERED_ZONE\"],\"scope\":{" + scope
                + "},\"groupingSeconds\":600}";
    }
}
