package org.tianwang.testing.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Golden;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.sky.CameraRemoved;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.testing.KafkaProbe;
import org.tianwang.testing.RealBackends;

@QuarkusTest
@QuarkusTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "sample"))
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void shouldPublishWithItsEnvelopeWhenTheTransactionCommits() {
        AlertRaised event = Golden.event(AlertRaised.class);

        QuarkusTransaction.requiringNew().run(() -> outbox.publish(event));

        ConsumerRecord<String, byte[]> entry = read(Topics.ALERTS, 1).get(0);
        assertThat(EventCodec.decode(KafkaProbe.header(entry, EventHeaders.TYPE), entry.value()))
                .isEqualTo(event);
        assertThat(entry.key()).isEqualTo(event.alert().id().toString());
        assertThat(KafkaProbe.header(entry, EventHeaders.SPEC_VERSION)).isEqualTo("1.0");
        assertThat(KafkaProbe.header(entry, EventHeaders.SOURCE)).isEqualTo("/tianwang/sample-service");
        assertThat(UUID.fromString(KafkaProbe.header(entry, EventHeaders.ID))).isNotNull();
    }

    @Test
    void shouldKeepTheOrderOfAKeyAndSendTombstonesWithoutAValue() {
        String key = UUID.randomUUID().toString();
        List<CameraRemoved> many = IntStream.range(0, 700)
                .mapToObj(i -> new CameraRemoved(key + "-" + i))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> outbox.publishAll(many));

        List<ConsumerRecord<String, byte[]>> found = read(Topics.CAMERAS, 700);
        assertThat(found).hasSize(700).allMatch(entry -> entry.value() == null);
    }

    /** Its row has a lower number than what is long gone when it commits. */
    @Test
    void shouldSendWhatALateTransactionHasWritten() {
        CameraRemoved late = new CameraRemoved("late-" + UUID.randomUUID());
        List<CameraRemoved> early = IntStream.range(0, 1_600)
                .mapToObj(i -> new CameraRemoved("early-" + UUID.randomUUID()))
                .toList();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.publish(late);
            early.forEach(one -> QuarkusTransaction.requiringNew().run(() -> outbox.publish(one)));
            readUntil(early.getLast().cameraId());
        });

        readUntil(late.cameraId());
    }

    @Test
    void shouldPublishNothingWhenTheTransactionRollsBack() {
        CameraRemoved never = new CameraRemoved("never-" + UUID.randomUUID());
        CameraRemoved after = new CameraRemoved("after-" + UUID.randomUUID());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.publish(never);
                    throw new IllegalArgumentException("roll back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(after));

        assertThat(readUntil(after.cameraId())).doesNotContain(never.cameraId());
    }

    @Test
    void shouldRefuseToPublishOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.publish(new CameraRemoved("x"))).isInstanceOf(IllegalStateException.class);
    }

    /** The cameras told of, this one among them. */
    private List<String> readUntil(String cameraId) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            List<String> keys = probe
                    .read(Topics.CAMERAS, PATIENCE, all -> all.stream()
                            .anyMatch(e -> e.key().equals(cameraId)))
                    .stream()
                    .map(ConsumerRecord::key)
                    .toList();
            assertThat(keys).contains(cameraId);
            return keys;
        }
    }

    private List<ConsumerRecord<String, byte[]>> read(String topic, int count) {
        try (KafkaProbe probe = new KafkaProbe(brokers)) {
            return probe.read(topic, PATIENCE, all -> all.size() >= count);
        }
    }
}
