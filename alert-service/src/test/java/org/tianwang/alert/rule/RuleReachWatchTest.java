package org.tianwang.alert.rule;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.as;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.TestTokens;

/** A rule belongs to those on whose desk its alerts stand, wherever its camera goes. */
@AlertTest
class RuleReachWatchTest {

    private final String camera = "cam-" + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldFollowACameraThatBecomesKnownAndMoves() {
        UUID rule = Api.rule(camera);
        awaitTownships(rule, empty());

        registered(1, "T01");
        awaitTownships(rule, contains("T01"));
        supervisor("T01").get("/api/v1/rules/" + rule).then().statusCode(200);

        registered(2, "T02");
        awaitTownships(rule, contains("T02"));
        supervisor("T01").get("/api/v1/rules/" + rule).then().statusCode(404);
        supervisor("T02").post("/api/v1/rules/" + rule + "/disable").then().statusCode(200);
    }

    private static RequestSpecification supervisor(String township) {
        return as(TestTokens.of(Roles.SUPERVISOR, township));
    }

    private void registered(long version, String township) {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(new CameraRegistered(
                    camera,
                    version,
                    "C",
                    "Gate",
                    CameraTier.TOWNSHIP,
                    township,
                    new GeoPoint(113.2, 33.4),
                    null,
                    null,
                    false,
                    List.of(),
                    List.of(),
                    Instant.EPOCH,
                    List.of()));
        }
    }

    private static void awaitTownships(UUID rule, Matcher<?> townships) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> admin().get("/api/v1/rules/" + rule).then().body("townships", townships));
    }
}
