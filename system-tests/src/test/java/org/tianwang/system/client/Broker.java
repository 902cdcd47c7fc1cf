package org.tianwang.system.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;

/** Puts records on topics as a device or an attacker would, and reads what stands there. */
public final class Broker implements AutoCloseable {
    private final String servers;
    private final KafkaProducer<String, byte[]> producer;

    public Broker(String servers) {
        this.servers = servers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "delivery.timeout.ms", 180_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends an event in its envelope; the future is done when the broker has acknowledged it. */
    public Future<RecordMetadata> send(Event event) {
        return send(event.topic(), event.key(), event.type(), EventCodec.encode(event));
    }

    /** Sends any bytes under any type. */
    public Future<RecordMetadata> send(String topic, String key, String type, byte[] payload) {
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(topic, key, payload);
        header(entry, EventHeaders.SPEC_VERSION, "1.0");
        header(entry, EventHeaders.ID, UUID.randomUUID().toString());
        header(entry, EventHeaders.TYPE, type);
        header(entry, EventHeaders.SOURCE, "/system-tests");
        header(entry, EventHeaders.TIME, Instant.now().toString());
        header(entry, EventHeaders.SUBJECT, key);
        return producer.send(entry);
    }

    /** Everything on the topic from its beginning, read until it is enough or the time is up. */
    public List<ConsumerRecord<String, byte[]>> read(
            String topic, Duration patience, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            long deadline = System.nanoTime() + patience.toNanos();
            while (!enough.test(found) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** Everything that stands on the topic now. */
    public List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        long wanted = count(topic);
        return read(topic, Duration.ofSeconds(30), found -> found.size() >= wanted);
    }

    public static String header(ConsumerRecord<?, ?> entry, String name) {
        var header = entry.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private long count(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            return partitions.stream()
                    .mapToLong(one -> ends.get(one) - starts.get(one))
                    .sum();
        }
    }

    private static void header(ProducerRecord<?, ?> entry, String name, String value) {
        entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
