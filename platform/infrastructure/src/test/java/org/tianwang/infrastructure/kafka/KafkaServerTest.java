package org.tianwang.infrastructure.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    @TempDir
    Path folder;

    private KafkaServer server;

    @BeforeEach
    void startServer() {
        server = KafkaServer.at(folder).start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void shouldGiveBackAcknowledgedRecordsWhenKilledAndStartedAgain() throws Exception {
        send("before");

        server.kill();
        server.start();
        send("after");

        assertThat(values()).containsExactly("before", "after");
    }

    @Test
    void shouldKeepItsDataWhenAnotherRunTakesItOverOnOtherPorts() throws Exception {
        send("first run");
        server.stop();

        server = KafkaServer.at(folder).start();

        assertThat(values()).containsExactly("first run");
    }

    private void send(String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", server.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("t", 0, "k", value)).get();
        }
    }

    private List<String> values() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", server.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("t", 0)));
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(20)).spliterator(), false)
                    .map(record -> record.value())
                    .toList();
        }
    }
}
