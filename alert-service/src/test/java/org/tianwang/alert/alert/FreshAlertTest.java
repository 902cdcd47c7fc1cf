package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tianwang.alert.AlertTest;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.WatchHit;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.testing.KafkaProbe;

/** What is told of a new alert is what stands in the database, although nobody has read it there. */
@AlertTest
class FreshAlertTest {

    enum Kind {
        RULE,
        LEAD,
        UNKNOWN_CAMERA
    }

    @Inject
    RaisedAlerts alerts;

    @Inject
    AlertRepository repository;

    @Inject
    AlertViews views;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ParameterizedTest
    @EnumSource
    void shouldTellOfANewAlertAsTheDatabaseHasIt(Kind kind) throws IOException {
        AlertCandidate candidate = candidate(kind);

        alerts.raise(List.of(candidate));

        assertThat(told(candidate.id())).isEqualTo(stored(candidate.id()));
    }

    private AlertCandidate candidate(Kind kind) {
        AlertCandidate plain = alerts.candidate("T01");
        return switch (kind) {
            case RULE -> plain;
            case LEAD -> alerts.of(lead(), plain);
            case UNKNOWN_CAMERA ->
                new AlertCandidate(
                        plain.id(),
                        null,
                        plain.rule(),
                        plain.first(),
                        null,
                        plain.last(),
                        plain.townships(),
                        3,
                        plain.firstSeenAt(),
                        plain.lastSeenAt().plusSeconds(2),
                        0.97,
                        null);
        };
    }

    private static CompiledRule lead() {
        return CompiledRule.watch(
                UUID.randomUUID(), "Watch list", Severity.CRITICAL, 600, new WatchHit("豫CA1234", "豫CA1Z34", false));
    }

    private JsonNode told(UUID alert) throws IOException {
        try (KafkaProbe kafka = new KafkaProbe(brokers)) {
            ConsumerRecord<String, byte[]> event = kafka
                    .read(Topics.ALERTS, Duration.ofSeconds(10), all -> all.stream()
                            .anyMatch(e -> isOf(alert, e)))
                    .stream()
                    .filter(e -> isOf(alert, e))
                    .findFirst()
                    .orElseThrow();
            return EventCodec.mapper().readTree(event.value()).path("alert");
        }
    }

    private static boolean isOf(UUID alert, ConsumerRecord<String, byte[]> event) {
        return alert.toString().equals(event.key());
    }

    private JsonNode stored(UUID alert) throws IOException {
        String view = QuarkusTransaction.requiringNew().call(() -> EventCodec.mapper()
                .writeValueAsString(views.of(repository.find(alert).orElseThrow())));
        return EventCodec.mapper().readTree(view);
    }
}
