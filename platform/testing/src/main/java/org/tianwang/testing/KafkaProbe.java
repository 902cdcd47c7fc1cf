package org.tianwang.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;

/** Puts records on topics and looks at what is there, outside of the code under test. Not thread-safe. */
public final class KafkaProbe implements AutoCloseable {
    private final String brokers;
    private final KafkaProducer<String, byte[]> producer;

    public KafkaProbe(String brokers) {
        this.brokers = brokers;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event with its envelope under a new id. */
    public UUID send(Event event) {
        UUID id = UUID.randomUUID();
        send(id, event);
        return id;
    }

    /** Sends an event under a given id, such as once more. */
    public void send(UUID id, Event event) {
        send(id.toString(), event.type(), event.topic(), event.key(), EventCodec.encode(event));
    }

    /** Sends any bytes under any type, such as poison. */
    public void send(String id, String type, String topic, String key, byte[] payload) {
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(topic, key, payload);
        entry.headers().add(EventHeaders.ID, utf8(id));
        entry.headers().add(EventHeaders.TYPE, utf8(type));
        entry.headers().add(EventHeaders.TIME, utf8(Instant.now().toString()));
        sendRaw(entry);
    }

    public void sendRaw(ProducerRecord<String, byte[]> entry) {
        try {
            producer.send(entry).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent: " + entry.topic(), e.getCause());
        }
    }

    /** Everything on the topic from its beginning, read until {@code enough} or the time is up. */
    public List<ConsumerRecord<String, byte[]>> read(
            String topic, Duration patience, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            long deadline = System.nanoTime() + patience.toNanos();
            while (!enough.test(found) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    /**
     * Everything that stands on the topic once an event with this key does: what its sender sent before is among it, so
     * that what is missing was not sent. Fails when that event does not come.
     */
    public List<ConsumerRecord<String, byte[]>> readBehind(String topic, Duration patience, String key) {
        List<ConsumerRecord<String, byte[]>> seen =
                read(topic, patience, found -> found.stream().anyMatch(entry -> key.equals(entry.key())));
        if (seen.stream().noneMatch(entry -> key.equals(entry.key()))) {
            throw new IllegalStateException("nothing of " + key + " on " + topic);
        }
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    /** The text of a header, or null. */
    public static String header(ConsumerRecord<?, ?> entry, String name) {
        var header = entry.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
