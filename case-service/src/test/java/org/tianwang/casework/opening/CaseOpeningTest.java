package org.tianwang.casework.opening;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.casework.IncidentFixtures;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.casework.CaseOpened;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseView;
import org.tianwang.contracts.ops.IncidentClosed;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.TaskCompleted;
import org.tianwang.platform.security.Roles;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;
import org.tianwang.testing.TestTokens;

/** From a record on {@code ops.incidents.v1} to a case and its event, over the real broker and database. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "cases"))
class CaseOpeningTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private KafkaProbe kafka;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe(brokers);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void shouldOpenACaseThatRemembersWhereItComesFrom() {
        IncidentView incident = IncidentFixtures.resolved().view();

        kafka.send(new IncidentResolved(incident));

        CaseView file = theCaseOf(incident);
        assertThat(file.status()).isEqualTo(CaseStatus.REPORTED);
        assertThat(file.number()).matches("WC-20[0-9]{2}-[0-9]{6}");
        assertThat(file.alertIds()).isEqualTo(incident.alertIds());
        assertThat(file.cameraId()).isEqualTo(incident.cameraId());
        assertThat(file.snapshotUrl()).isEqualTo(incident.snapshotUrl());
        assertThat(file.location()).isEqualTo(incident.location());
        assertThat(file.townshipCode()).isEqualTo("T01");
        assertThat(file.occurredAt()).isEqualTo(IncidentFixtures.OPENED_AT);
        assertThat(published(file)).isEqualTo(file);
    }

    @Test
    void shouldOpenFromTheGoldenExampleOfTheProducer() {
        kafka.send(Golden.event(IncidentResolved.class));

        theCaseOf(Golden.event(IncidentResolved.class).incident());
    }

    @Test
    void shouldOpenOneCaseHoweverOftenTheEventComes() {
        IncidentView incident = IncidentFixtures.resolved().view();
        UUID event = UUID.randomUUID();

        kafka.send(event, new IncidentResolved(incident));
        kafka.send(event, new IncidentResolved(incident));
        kafka.send(new IncidentResolved(incident));
        passThrough();

        assertThat(casesOf(incident)).hasSize(1);
        assertThat(openedEvents(incident)).hasSize(1);
    }

    @Test
    void shouldOpenOneCaseWhenClosingIsToldBeforeResolving() {
        UUID id = UUID.randomUUID();
        kafka.send(new IncidentClosed(
                IncidentFixtures.resolved().id(id).status(IncidentStatus.CLOSED).view()));
        IncidentView resolved = IncidentFixtures.resolved().id(id).view();
        kafka.send(new IncidentResolved(resolved));
        passThrough();

        assertThat(casesOf(resolved)).hasSize(1);
    }

    @Test
    void shouldOpenNothingWithoutAnOffence() {
        IncidentView incident = IncidentFixtures.resolved().offence(null).view();

        kafka.send(new IncidentResolved(incident));
        kafka.send(Golden.event(TaskCompleted.class));
        passThrough();

        assertThat(casesOf(incident)).isEmpty();
    }

    @Test
    void shouldPutPoisonAsideWithItsReasonAndGoOn() {
        String type = EventCatalog.nameOf(IncidentResolved.class);
        String key = UUID.randomUUID().toString();
        List<String> payloads = List.of("{", "null", "{}", "{\"incident\":{\"id\":7}}", "\u0000\u0001");

        payloads.forEach(p -> kafka.send(UUID.randomUUID().toString(), type, Topics.INCIDENTS, key, bytes(p)));
        kafka.send("no-uuid", type, Topics.INCIDENTS, key, Golden.payload(IncidentResolved.class));
        kafka.send(UUID.randomUUID().toString(), type, Topics.INCIDENTS, key, null);
        passThrough();

        assertThat(deadLetters(key, payloads.size() + 2))
                .hasSize(payloads.size() + 2)
                .allSatisfy(dead -> assertThat(KafkaProbe.header(dead, EventHeaders.DEAD_LETTER_REASON))
                        .isNotBlank());
    }

    @Test
    void shouldPutAnUnknownTypeAsideByNameAndGoOn() {
        String key = UUID.randomUUID().toString();

        kafka.send(UUID.randomUUID().toString(), "org.tianwang.ops.unheard-of", Topics.INCIDENTS, key, bytes("{}"));
        passThrough();

        assertThat(deadLetters(key, 1)).singleElement().satisfies(dead -> assertThat(
                        KafkaProbe.header(dead, EventHeaders.DEAD_LETTER_REASON))
                .contains("unheard-of"));
    }

    @Test
    void shouldNumberCasesWithoutASecondOfTheSame() {
        List<IncidentView> incidents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            incidents.add(IncidentFixtures.resolved().view());
        }
        incidents.forEach(incident -> kafka.send(new IncidentResolved(incident)));

        List<String> numbers =
                incidents.stream().map(this::theCaseOf).map(CaseView::number).toList();

        assertThat(numbers).doesNotHaveDuplicates();
    }

    /** Sends a good incident on every partition and waits for its case: all that was sent before is done with then. */
    private void passThrough() {
        List<IncidentView> markers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            markers.add(IncidentFixtures.resolved().view());
        }
        markers.forEach(marker -> kafka.send(new IncidentResolved(marker)));
        markers.forEach(this::theCaseOf);
    }

    private CaseView theCaseOf(IncidentView incident) {
        await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> !casesOf(incident)
                .isEmpty());
        return casesOf(incident).get(0);
    }

    private List<CaseView> casesOf(IncidentView incident) {
        return given().auth()
                .oauth2(TestTokens.county(Roles.CASE_OFFICER))
                .queryParam("incidentId", incident.id().toString())
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", CaseView.class);
    }

    private CaseView published(CaseView file) {
        var found = kafka.read(Topics.CASES, PATIENCE, all -> all.stream().anyMatch(e -> isOf(e, file.id())));
        return found.stream()
                .filter(e -> isOf(e, file.id()))
                .map(e -> ((CaseOpened) EventCodec.decode(KafkaProbe.header(e, EventHeaders.TYPE), e.value())).file())
                .findFirst()
                .orElseThrow();
    }

    private List<ConsumerRecord<String, byte[]>> openedEvents(IncidentView incident) {
        IncidentView last = IncidentFixtures.resolved().view();
        kafka.send(new IncidentResolved(last));
        String id = incident.id().toString();
        return kafka.readBehind(Topics.CASES, PATIENCE, theCaseOf(last).id().toString()).stream()
                .filter(e -> text(e).contains(id))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key, int expected) {
        return kafka
                .read(
                        Topics.deadLetters(Topics.INCIDENTS),
                        PATIENCE,
                        all -> all.stream().filter(e -> key.equals(e.key())).count() >= expected)
                .stream()
                .filter(e -> key.equals(e.key()))
                .toList();
    }

    private static boolean isOf(ConsumerRecord<String, byte[]> entry, UUID id) {
        return id.toString().equals(entry.key());
    }

    private static String text(ConsumerRecord<String, byte[]> entry) {
        return new String(entry.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
