package org.tianwang.alert.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tianwang.alert.Api.dispatcher;
import static org.tianwang.alert.Api.investigator;
import static org.tianwang.alert.Api.officer;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.Api;
import org.tianwang.alert.detection.Detections;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.OffenceKind;
import org.tianwang.testing.KafkaProbe;

/** The main job from a detection to a resolved incident, by REST alone. */
@AlertTest
class MainJobTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldLeadFromADetectionToAResolvedIncident() {
        String camera = "cam-" + UUID.randomUUID();
        Api.rule(camera);
        UUID unit = Api.unit("Main-" + camera.substring(4, 9), "officer-main", "T01", 113.205, 33.4);
        String alert = raise(camera);

        investigator()
                .post("/api/v1/alerts/" + alert + "/acknowledge")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("clocks.stage", contains("WARN", "DISPATCH"))
                .body("clocks[0].doneAt", notNullValue());
        String incident = investigator()
                .body("{\"note\":\"blue jacket\"}")
                .post("/api/v1/alerts/" + alert + "/confirm")
                .then()
                .statusCode(200)
                .body("alert.status", equalTo("CONFIRMED"))
                .body("incident.status", equalTo("OPEN"))
                .body("incident.alertIds", contains(alert))
                .body("incident.note", equalTo("blue jacket"))
                .extract()
                .path("incident.id");

        dispatcher()
                .get("/api/v1/incidents/" + incident + "/recommendations")
                .then()
                .statusCode(200)
                .body("items.unitId", hasItems(unit.toString()));
        String task = dispatcher()
                .body("{\"unitId\":\"" + unit + "\",\"instructions\":\"north gate\"}")
                .post("/api/v1/incidents/" + incident + "/tasks")
                .then()
                .statusCode(201)
                .body("status", equalTo("ISSUED"))
                .body("snapshotUrl", equalTo("/api/v1/cameras/" + camera + "/snapshots/snap-1"))
                .extract()
                .path("id");

        officer("officer-main")
                .get("/api/v1/tasks?mine=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(task));
        step(task, "accept", "", "ACCEPTED");
        step(task, "depart", "{}", "EN_ROUTE");
        step(task, "arrive", "", "ON_SCENE");
        step(task, "complete", "{\"outcome\":\"ARREST\"}", "DONE");
        dispatcher()
                .body("{\"outcome\":\"ARREST\",\"offenceKind\":\"THEFT\",\"note\":\"bag returned\"}")
                .post("/api/v1/incidents/" + incident + "/resolve")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("tasks", hasSize(1));
        dispatcher()
                .get("/api/v1/incidents/" + incident + "/timeline?size=100")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        hasItems(
                                "ALERT_RAISED",
                                "INCIDENT_OPENED",
                                "INCIDENT_DISPATCHED",
                                "TASK_ACCEPTED",
                                "TASK_DONE",
                                "INCIDENT_RESOLVED"));

        assertResolutionIsTold(incident, alert, camera);
    }

    private String raise(String camera) {
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            kafka.send(Detections.person(camera, Instant.now()));
        }
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts(camera), items -> items.getList("items").size() == 1)
                .getString("items[0].id");
    }

    private static JsonPath alerts(String camera) {
        return investigator()
                .get("/api/v1/alerts?cameraId=" + camera)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void step(String task, String action, String body, String becomes) {
        officer("officer-main")
                .body(body)
                .post("/api/v1/tasks/" + task + "/" + action)
                .then()
                .statusCode(200)
                .body("status", equalTo(becomes));
    }

    private void assertResolutionIsTold(String incident, String alert, String camera) {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            List<ConsumerRecord<String, byte[]>> events =
                    kafka.read(Topics.INCIDENTS, Duration.ofSeconds(10), found -> found.stream()
                            .anyMatch(e -> isResolutionOf(e, incident)));
            IncidentResolved resolved = events.stream()
                    .filter(e -> isResolutionOf(e, incident))
                    .map(e -> (IncidentResolved) EventCodec.decode(KafkaProbe.header(e, EventHeaders.TYPE), e.value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(resolved.incident().offenceKind()).isEqualTo(OffenceKind.THEFT);
            assertThat(resolved.incident().alertIds()).containsExactly(UUID.fromString(alert));
            assertThat(resolved.incident().cameraId()).isEqualTo(camera);
            assertThat(resolved.incident().snapshotUrl()).endsWith("/snapshots/snap-1");
        }
    }

    private static boolean isResolutionOf(ConsumerRecord<String, byte[]> event, String incident) {
        return incident.equals(event.key())
                && "org.tianwang.ops.incident-resolved".equals(KafkaProbe.header(event, EventHeaders.TYPE));
    }
}
