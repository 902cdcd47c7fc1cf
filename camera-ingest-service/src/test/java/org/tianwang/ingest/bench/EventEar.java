package org.tianwang.ingest.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

/** Hears detections as any consumer does, and how long after their picture; the clock is the service's own machine's. */
final class EventEar implements AutoCloseable {
    private static final String TYPE = EventCatalog.nameOf(Detection.class);

    private final KafkaConsumer<String, byte[]> consumer;

    EventEar(String brokers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(Topics.DETECTIONS).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
    }

    /** Milliseconds from picture to receipt. Without LEFT, which is told seconds after its last picture on purpose. */
    Spread listen(int seconds) {
        List<Double> millis = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                Instant now = Instant.now();
                Detection detection = (Detection) EventCodec.decode(TYPE, entry.value());
                if (detection.kind() != DetectionKind.LEFT) {
                    millis.add(Duration.between(detection.frameTime(), now).toNanos() / 1e6);
                }
            }
        }
        if (millis.isEmpty()) {
            throw new IllegalStateException("no event was heard in " + seconds + " s");
        }
        return Spread.of(millis);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
