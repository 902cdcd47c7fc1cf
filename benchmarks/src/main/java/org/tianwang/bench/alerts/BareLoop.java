package org.tianwang.bench.alerts;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tianwang.bench.Latencies;
import org.tianwang.bench.Pace;
import org.tianwang.contracts.EventCodec;

/** The peer: the same records at the same rate through the same broker, polled and parsed, and nothing else done. */
final class BareLoop {
    private static final String TOPIC = "bench.bare";
    private static final int PARTITIONS = 12;
    /** As {@code ReliableProducer.streamingTo}. */
    private static final int LINGER_MILLIS = 5;

    private final String brokers;
    private final Options options;

    BareLoop(String brokers, Options options) {
        this.brokers = brokers;
        this.options = options;
    }

    Latencies run(AlertLoad load) throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            try {
                return measure(load);
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        }
    }

    private Latencies measure(AlertLoad load) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = java.util.stream.IntStream.range(0, PARTITIONS)
                    .mapToObj(number -> new TopicPartition(TOPIC, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Thread sender = new Thread(() -> send(load), "bare-sender");
            sender.start();
            int skipped = options.rate() * options.warmUpSeconds();
            for (int seen = 0; seen < options.total(); ) {
                for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(500))) {
                    parse(entry.value());
                    if (seen++ >= skipped) {
                        latencies.add(System.nanoTime()
                                - ByteBuffer.wrap(entry.headers()
                                                .lastHeader("due")
                                                .value())
                                        .getLong());
                    }
                }
            }
            sender.join();
        }
        return latencies;
    }

    private void send(AlertLoad load) {
        try (KafkaProducer<byte[], byte[]> producer = producer(brokers)) {
            Pace pace = new Pace(options.rate());
            for (int number = 0; number < options.total(); number++) {
                var detection = load.detection(number);
                long due = pace.await(number);
                ProducerRecord<byte[], byte[]> entry =
                        new ProducerRecord<>(TOPIC, detection.cameraId().getBytes(), EventCodec.encode(detection));
                entry.headers()
                        .add("due", ByteBuffer.allocate(Long.BYTES).putLong(due).array());
                producer.send(entry);
            }
        }
    }

    private static void parse(byte[] json) throws IOException {
        try (var parser = EventCodec.mapper().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    parser.getText();
                }
            }
        }
    }

    /** As the ingest service sends: every record acknowledged, none waited for. */
    static KafkaProducer<byte[], byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", LINGER_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
