package org.tianwang.population.gridalert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.AlertAcknowledged;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.StageBreached;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;

/** What the order, the repetition and the brokenness of records on {@code ops.alerts.v1} may do to the list: nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "population"))
class AlertConsumerTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Session database;

    private KafkaProbe kafka;
    private TwoSquares squares;

    @BeforeEach
    void open() {
        kafka = new KafkaProbe(brokers);
        squares = new TwoSquares(kafka);
        squares.drawBoth();
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void shouldFollowTheAlertsLaterEvents() {
        AlertFixtures alert = squares.inTheWest();
        kafka.send(new AlertRaised(alert.view()));
        squares.the(alert.view(), squares.west());

        kafka.send(new AlertAcknowledged(
                alert.version(1).status(AlertStatus.ACKNOWLEDGED).view()));

        await().atMost(TwoSquares.PATIENCE).until(() -> "ACKNOWLEDGED"
                .equals(squares.the(alert.view(), squares.west()).get("status")));
        assertThat(squares.ids(squares.west(), "status", "OPEN")).isEmpty();
        assertThat(squares.ids(squares.west(), "status", "ACKNOWLEDGED")).hasSize(1);
    }

    @Test
    void shouldNotFallBackWhenAnOlderEventComesLaterOrAgain() {
        AlertFixtures alert = squares.inTheWest();
        AlertView raised = alert.view();
        AlertView acknowledged =
                alert.version(1).status(AlertStatus.ACKNOWLEDGED).view();
        UUID event = UUID.randomUUID();

        kafka.send(event, new AlertAcknowledged(acknowledged));
        kafka.send(new AlertRaised(raised));
        kafka.send(event, new AlertAcknowledged(acknowledged));
        squares.passThrough();

        assertThat(squares.the(raised, squares.west())).containsEntry("status", "ACKNOWLEDGED");
        assertThat(squares.ids(squares.west())).hasSize(1);
    }

    @Test
    void shouldCountUpBetweenDecisionsAndNeverDown() {
        AlertFixtures alert = squares.inTheWest();
        kafka.send(new AlertRaised(alert.view()));

        kafka.send(new AlertUpdated(alert.count(7).view()));
        kafka.send(new AlertUpdated(alert.count(4).view()));
        squares.passThrough();

        assertThat(squares.the(alert.view(), squares.west())).containsEntry("count", 7);
    }

    @Test
    void shouldPlaceAnAlertWhenOnlyItsCameraBecameKnown() {
        UUID id = UUID.randomUUID();
        AlertView placed = squares.inTheWest().id(id).view();

        kafka.send(new AlertRaised(AlertFixtures.raised().id(id).nowhere().view()));
        kafka.send(new AlertUpdated(placed));

        squares.the(placed, squares.west());
    }

    @Test
    void shouldPlaceAnAlertOnceItsCameraIsKnown() {
        UUID id = UUID.randomUUID();
        AlertView placed = squares.inTheWest().id(id).version(1).view();

        kafka.send(new AlertRaised(AlertFixtures.raised().id(id).nowhere().view()));
        kafka.send(new AlertAcknowledged(placed));

        squares.the(placed, squares.west());
    }

    @Test
    void shouldTakeTheGoldenExampleOfTheProducer() {
        AlertView golden = Golden.event(AlertRaised.class).alert();

        kafka.send(Golden.event(AlertRaised.class));

        await().atMost(TwoSquares.PATIENCE).until(() -> versionKept(golden.id()) == golden.version());
    }

    @Test
    void shouldPutPoisonAsideWithItsReasonAndGoOn() {
        String type = EventCatalog.nameOf(AlertRaised.class);
        String key = UUID.randomUUID().toString();
        for (String payload : List.of("{", "{}", "{\"alert\":{\"id\":7}}")) {
            kafka.send(UUID.randomUUID().toString(), type, Topics.ALERTS, key, utf8(payload));
        }
        kafka.send(UUID.randomUUID().toString(), "org.tianwang.ops.unheard-of", Topics.ALERTS, key, utf8("{}"));
        kafka.send(Golden.event(StageBreached.class));
        squares.passThrough();

        assertThat(deadLettersOf(key, 4)).hasSize(4).allSatisfy(dead -> assertThat(
                        KafkaProbe.header(dead, EventHeaders.DEAD_LETTER_REASON))
                .isNotBlank());
    }

    private long versionKept(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "SELECT coalesce(max(alert_version), -1) FROM alert_copy WHERE alert_id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private List<ConsumerRecord<String, byte[]>> deadLettersOf(String key, int enough) {
        return kafka
                .read(
                        Topics.deadLetters(Topics.ALERTS),
                        TwoSquares.PATIENCE,
                        all -> all.stream().filter(e -> key.equals(e.key())).count() >= enough)
                .stream()
                .filter(e -> key.equals(e.key()))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
