package org.tianwang.bench.alerts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tianwang.contracts.EventCodec;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.Detection;

/** Puts detections on the topic as camera-ingest does, but for the batching where they only have to be there. */
final class Feeder implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private Feeder(String brokers, Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true));
        settings.put("compression.type", "lz4");
        settings.putAll(more);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** As fast as it goes. */
    static Feeder inBulk(String brokers) {
        return new Feeder(
                brokers,
                Map.of("linger.ms", 20, "batch.size", 128 * 1024, "buffer.memory", 64L << 20, "max.block.ms", 120_000));
    }

    /** Through any outage: a record that was handed over arrives, once and in its order. */
    static Feeder throughOutages(String brokers) {
        return new Feeder(
                brokers,
                Map.of(
                        "linger.ms",
                        5,
                        "delivery.timeout.ms",
                        600_000,
                        "request.timeout.ms",
                        5_000,
                        "max.block.ms",
                        300_000,
                        "reconnect.backoff.max.ms",
                        500));
    }

    void send(Detection detection) {
        producer.send(entry(detection), (metadata, problem) -> {
            if (problem != null) {
                failure.compareAndSet(null, problem);
            }
        });
    }

    /** With the headers that camera-ingest-service writes, in its order. */
    static ProducerRecord<byte[], byte[]> entry(Detection detection) {
        ProducerRecord<byte[], byte[]> entry =
                new ProducerRecord<>(Topics.DETECTIONS, utf8(detection.cameraId()), EventCodec.encode(detection));
        header(entry, EventHeaders.SPEC_VERSION, "1.0");
        header(entry, EventHeaders.ID, detection.id().toString());
        header(entry, EventHeaders.SOURCE, "/camera-ingest-service");
        header(entry, EventHeaders.TIME, detection.publishedAt().toString());
        header(entry, EventHeaders.SUBJECT, detection.subject());
        header(entry, EventHeaders.CONTENT_TYPE, "application/json");
        header(entry, EventHeaders.TYPE, detection.type());
        return entry;
    }

    private static void header(ProducerRecord<byte[], byte[]> entry, String name, String value) {
        entry.headers().add(name, utf8(value));
    }

    /** Returns when the broker has acknowledged all; fails if it has not taken one of them. */
    @Override
    public void close() {
        producer.close();
        if (failure.get() != null) {
            throw new IllegalStateException("VOID: a detection did not reach the broker", failure.get());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
