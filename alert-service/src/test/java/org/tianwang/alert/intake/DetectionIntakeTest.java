package org.tianwang.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tianwang.alert.Api.admin;
import static org.tianwang.alert.Api.investigator;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.detection.Detections;
import org.tianwang.alert.rule.RuleBook;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.testing.KafkaProbe;

/** The running intake, against a real broker and a real database. */
@AlertTest
class DetectionIntakeTest {

    private static final Instant HOUR = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TYPE = "org.tianwang.sky.detection";

    @Inject
    DetectionIntake intake;

    @Inject
    RuleBook rules;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final String camera = "cam-" + UUID.randomUUID();
    private KafkaProbe kafka;

    @BeforeEach
    void connect() {
        kafka = new KafkaProbe(brokers);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void shouldGroupWhatBelongsTogetherInWhateverOrderItComes() {
        rule(60);
        kafka.send(seen(50));
        kafka.send(seen(10));
        kafka.send(seen(30));
        kafka.send(seen(60));

        JsonPath alerts = awaitAlerts(2, 4);

        assertThat(alerts.getList("items.count", Integer.class)).containsExactlyInAnyOrder(3, 1);
        assertThat(alerts.getList("items.lastSeenAt", String.class))
                .containsExactlyInAnyOrder("2026-03-02T04:00:50Z", "2026-03-02T04:01:00Z");
    }

    @Test
    void shouldAbsorbABucketIntoAnAlertThatIsAlreadyClosed() {
        rule(3600);
        kafka.send(seen(1));
        String alert = awaitAlerts(1, 1).getString("items[0].id");
        investigator()
                .body("{\"reason\":\"ANIMAL\"}")
                .post("/api/v1/alerts/" + alert + "/dismiss")
                .then()
                .statusCode(200);

        kafka.send(seen(2));

        JsonPath after = awaitAlerts(1, 2);
        assertThat(after.getString("items[0].status")).isEqualTo("DISMISSED");
    }

    @Test
    void shouldLoseAndDoubleNothingWhenStoppedAndStartedInTheMiddle() {
        rule(3600);
        int sent = 0;
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 100; i++) {
                kafka.send(seen(sent++));
            }
            intake.stop();
            for (int i = 0; i < 20; i++) {
                kafka.send(seen(sent++));
            }
            intake.start();
        }

        awaitAlerts(1, sent);
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> total() == 360);
    }

    @Test
    void shouldPutPoisonAsideWithItsReasonAndGoOn() {
        rule(3600);
        kafka.send("p-1", TYPE, Topics.DETECTIONS, camera, "{not json".getBytes(StandardCharsets.UTF_8));
        kafka.send(
                "p-2", "org.tianwang.sky.unheard-of", Topics.DETECTIONS, camera, "{}".getBytes(StandardCharsets.UTF_8));
        kafka.send("p-3", TYPE, Topics.DETECTIONS, camera, "{\"id\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        kafka.sendRaw(new ProducerRecord<>(Topics.DETECTIONS, camera, null));
        kafka.send(seen(1));

        awaitAlerts(1, 1);
        List<ConsumerRecord<String, byte[]>> buried = kafka
                .read(
                        Topics.deadLetters(Topics.DETECTIONS),
                        Duration.ofSeconds(20),
                        all -> ofCamera(all).size() >= 4)
                .stream()
                .filter(e -> camera.equals(e.key()))
                .toList();
        assertThat(buried)
                .extracting(e -> KafkaProbe.header(e, EventHeaders.DEAD_LETTER_REASON))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).startsWith("a detection is not valid JSON"),
                        reason -> assertThat(reason).contains("unknown event type 'org.tianwang.sky.unheard-of'"),
                        reason -> assertThat(reason).isEqualTo("cameraId is missing"),
                        reason -> assertThat(reason).isEqualTo("header ce_type is missing"));
    }

    @Test
    void shouldGiveAnAlertItsPlaceWhenTheCameraBecomesKnown() {
        rule(3600);
        kafka.send(seen(1));
        assertThat(awaitAlerts(1, 1).getString("items[0].cameraName")).isNull();

        kafka.send(new CameraRegistered(
                camera,
                1,
                "C1",
                "North gate",
                CameraTier.COUNTY,
                "T01",
                new GeoPoint(113.2, 33.4),
                null,
                null,
                true,
                List.of(),
                List.of(),
                HOUR,
                null));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> "North gate".equals(alerts().getString("items[0].cameraName")));
        assertThat(alerts().getDouble("items[0].location.lon")).isEqualTo(113.2);
    }

    @Test
    void shouldFollowAChangedRuleWithinFiveSeconds() {
        UUID rule = rule(60);
        kafka.send(seen(1));
        awaitAlerts(1, 1);
        admin().post("/api/v1/rules/" + rule + "/disable").then().statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> !isInForce());
        kafka.send(seen(100));
        awaitJudged();
        admin().post("/api/v1/rules/" + rule + "/enable").then().statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(this::isInForce);

        kafka.send(seen(200));

        awaitAlerts(2, 2);
    }

    /** Whether the intake, which nobody here tells to look again, has the rule by now. */
    private boolean isInForce() {
        return !rules.current()
                .matching(
                        DetectionFixtures.with(camera, "person", 0.87, "yard"), new CameraScope("T01", null, List.of()))
                .isEmpty();
    }

    /** Poison on the same partition is put aside when all that was sent before it has been judged. */
    private void awaitJudged() {
        kafka.send("marker", TYPE, Topics.DETECTIONS, camera, "{".getBytes(StandardCharsets.UTF_8));
        assertThat(ofCamera(
                        kafka.read(Topics.deadLetters(Topics.DETECTIONS), Duration.ofSeconds(20), all -> !ofCamera(all)
                                .isEmpty())))
                .hasSize(1);
    }

    private UUID rule(int groupingSeconds) {
        UUID rule = Api.rule(camera, "HIGH", groupingSeconds);
        rules.refresh();
        return rule;
    }

    private Detection seen(int second) {
        return Detections.person(camera, HOUR.plusSeconds(second));
    }

    private JsonPath awaitAlerts(int alerts, int detections) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> alerts().getList("items").size() == alerts && total() == detections);
        return alerts();
    }

    private int total() {
        return alerts().getList("items.count", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private JsonPath alerts() {
        return investigator()
                .get("/api/v1/alerts?cameraId=" + camera)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<ConsumerRecord<String, byte[]>> ofCamera(List<ConsumerRecord<String, byte[]>> all) {
        return all.stream().filter(e -> camera.equals(e.key())).toList();
    }
}
