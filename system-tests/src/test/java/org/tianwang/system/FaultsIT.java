package org.tianwang.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.system.client.Api;
import org.tianwang.system.client.Broker;
import org.tianwang.system.client.Cameras;
import org.tianwang.system.client.Room;
import org.tianwang.system.harness.SystemStack;
import org.tianwang.system.harness.SystemTest;

/**
 * Processes killed with SIGKILL in the middle of the job, and poison on the topics. What counts is what stands afterwards,
 * held against an oracle that knows nothing of how the services work.
 */
@SystemTest
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final Duration TO_RECOVER = Duration.ofMinutes(2);
    private static final String RAISED = "org.tianwang.ops.alert-raised";
    private static final String CASE_OPENED = "org.tianwang.casework.case-opened";

    private final SystemStack stack;
    private final Cameras cameras;
    private final Room room;
    private final Api api;
    private Broker broker;

    FaultsIT(SystemStack stack) {
        this.stack = stack;
        this.api = stack.api();
        this.cameras = new Cameras(api);
        this.room = new Room(api);
    }

    @BeforeAll
    void connect() {
        broker = new Broker(stack.brokers());
    }

    @AfterAll
    void disconnect() {
        broker.close();
    }

    @Test
    @Order(1)
    void shouldSetPoisonAsideWithItsReasonAndGoOn() throws Exception {
        String cameraId = cameras.added("故障 毒记录", null);
        cameras.ruled("故障 毒记录", List.of(cameraId), 300);
        poison(Topics.DETECTIONS, cameraId, "org.tianwang.sky.detection");
        poison(Topics.INCIDENTS, UUID.randomUUID().toString(), "org.tianwang.ops.incident-resolved");

        Awaitility.await("an alert behind the poison").atMost(TO_RECOVER).until(() -> {
            broker.send(Detections.seen(cameraId, "person", 0.9)).get();
            return !room.alerts(cameraId).isEmpty();
        });
        String incidentId =
                room.confirm(room.alerts(cameraId).getFirst().path("id").asText());
        room.resolve(incidentId, "ARREST", "ROBBERY").mustBe(200);
        assertThat(room.awaitCase(incidentId).path("kind").asText()).isEqualTo("ROBBERY");

        deadLettersTellTheReason(Topics.DETECTIONS);
        deadLettersTellTheReason(Topics.INCIDENTS);
    }

    @Test
    @Order(2)
    void shouldLoseAndDoubleNothingWhenProcessesAreKilledWhileDetectionsFlow() throws Exception {
        List<String> ids = List.of(cameras.added("故障 甲", null), cameras.added("故障 乙", null));
        Map<String, Object> rule = Cameras.ruleRequest("故障 有人进入", ids, DetectionFlow.GROUPING_SECONDS);
        rule.put("objectClasses", List.of(DetectionFlow.WATCHED_CLASS, DetectionFlow.PROBE_CLASS));
        UUID ruleId = UUID.fromString(
                api.as("supervisor").post("/api/v1/rules", rule).mustBe(201).id());
        ruleTakesEffect(ids);
        Set<String> incidents = new HashSet<>();
        try (DetectionFlow flow = new DetectionFlow(broker, ids)) {
            flow.start();
            Awaitility.await("first alerts")
                    .atMost(TO_RECOVER)
                    .until(() -> room.alerts(ids.getFirst()).size() >= 4);
            killAndAwait("alert");
            incidents.addAll(resolveWhileTheCaseServiceDies(ids.getFirst()));
            killAndAwait("kafka");
            killAndAwait("postgres");
            flow.stopAndAwaitAcknowledgements();
            System.out.println("[figures] detections acknowledged in the midst of kills: " + flow.sent());

            Awaitility.await("the alerts that the oracle expects")
                    .atMost(TO_RECOVER)
                    .untilAsserted(() -> {
                        List<JsonNode> alerts = new ArrayList<>();
                        ids.forEach(id -> alerts.addAll(room.alerts(id)));
                        assertThat(flow.oracle().read(alerts, ruleId))
                                .isEqualTo(flow.oracle().expected());
                    });
        }
        eachAlertWasRaisedOnce(ruleId);
        eachIncidentHasOneCase(incidents);
    }

    private void killAndAwait(String part) {
        long pid = stack.pid(part);
        stack.kill(part);
        stack.awaitBack(part, pid);
    }

    /** Four incidents: two resolved before the kill, so that their events are in flight, and two while it is down. */
    private Set<String> resolveWhileTheCaseServiceDies(String cameraId) {
        List<String> opened = Awaitility.await("alert-service takes confirmations again")
                .atMost(TO_RECOVER)
                .ignoreExceptions()
                .until(() -> openAlerts(cameraId, 4), found -> found.size() == 4)
                .stream()
                .map(room::confirm)
                .toList();
        long pid = stack.pid("case");
        opened.subList(0, 2).forEach(id -> room.resolve(id, "ARREST", "THEFT").mustBe(200));
        stack.kill("case");
        opened.subList(2, 4).forEach(id -> room.resolve(id, "ARREST", "THEFT").mustBe(200));
        stack.awaitBack("case", pid);
        return Set.copyOf(opened);
    }

    private List<String> openAlerts(String cameraId, int count) {
        return room.alerts(cameraId).stream()
                .filter(alert -> alert.path("status").asText().equals("OPEN"))
                .map(alert -> alert.path("id").asText())
                .limit(count)
                .toList();
    }

    private void eachIncidentHasOneCase(Set<String> incidents) {
        Awaitility.await("a case of each incident")
                .atMost(TO_RECOVER)
                .ignoreExceptions()
                .untilAsserted(() -> incidents.forEach(id -> assertThat(room.casesOf(id))
                        .as("cases of incident %s", id)
                        .hasSize(1)));
        Awaitility.await("the event of each case").atMost(TO_RECOVER).untilAsserted(() -> {
            Map<String, Set<String>> opened = casesOpenedOf(incidents);
            assertThat(opened.keySet()).isEqualTo(incidents);
            assertThat(opened.values()).allSatisfy(cases -> assertThat(cases).hasSize(1));
        });
    }

    /** The case stands in the database before its event is on Kafka: the relay comes back after its own pause. */
    private Map<String, Set<String>> casesOpenedOf(Set<String> incidents) {
        return broker.readAll(Topics.CASES).stream()
                .filter(entry -> CASE_OPENED.equals(Broker.header(entry, EventHeaders.TYPE)))
                .map(FaultsIT::payload)
                .filter(event ->
                        incidents.contains(event.path("file").path("incidentId").asText()))
                .collect(Collectors.groupingBy(
                        event -> event.path("file").path("incidentId").asText(),
                        Collectors.mapping(
                                event -> event.path("file").path("id").asText(), Collectors.toSet())));
    }

    /** The relay may repeat an event after a crash, under its id; two ids would be two facts. */
    private void eachAlertWasRaisedOnce(UUID ruleId) {
        Map<String, Set<String>> raised = broker.readAll(Topics.ALERTS).stream()
                .filter(entry -> RAISED.equals(Broker.header(entry, EventHeaders.TYPE)))
                .filter(entry ->
                        payload(entry).path("alert").path("ruleId").asText().equals(ruleId.toString()))
                .collect(Collectors.groupingBy(
                        ConsumerRecord::key,
                        Collectors.mapping(entry -> Broker.header(entry, EventHeaders.ID), Collectors.toSet())));
        assertThat(raised).isNotEmpty();
        assertThat(raised).allSatisfy((alert, ids) -> assertThat(ids).as(alert).hasSize(1));
    }

    /** A rule takes effect within 5 s; detections before that would be missing and prove nothing. */
    private void ruleTakesEffect(List<String> ids) throws Exception {
        for (String id : ids) {
            Awaitility.await("rule in effect").atMost(Duration.ofSeconds(20)).until(() -> {
                broker.send(Detections.seen(id, DetectionFlow.PROBE_CLASS, 0.9)).get();
                return !room.alerts(id).isEmpty();
            });
        }
    }

    private void poison(String topic, String key, String type) throws Exception {
        broker.send(topic, key, type, "{not json".getBytes()).get();
        broker.send(topic, key, type, "[1,2,3]".getBytes()).get();
        broker.send(topic, key, type, new byte[] {0, (byte) 0xff, 7}).get();
        broker.send(topic, key, "org.tianwang.nobody-knows", "{}".getBytes()).get();
    }

    private void deadLettersTellTheReason(String topic) {
        List<ConsumerRecord<String, byte[]>> letters =
                broker.read(Topics.deadLetters(topic), Duration.ofSeconds(30), found -> found.size() >= 4);
        assertThat(letters).as("dead letters of %s", topic).hasSizeGreaterThanOrEqualTo(4);
        assertThat(letters).allSatisfy(letter -> assertThat(Broker.header(letter, EventHeaders.DEAD_LETTER_REASON))
                .as("reason")
                .isNotBlank());
    }

    private static JsonNode payload(ConsumerRecord<String, byte[]> entry) {
        try {
            return EventCodec.mapper().readTree(entry.value());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
