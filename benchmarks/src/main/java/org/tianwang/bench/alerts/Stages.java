package org.tianwang.bench.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tianwang.bench.Latencies;
import org.tianwang.contracts.Topics;

/** Where the time goes between detection and console, by the stamps that are there anyway; to the millisecond. */
final class Stages {
    private final String brokers;

    Stages(String brokers) {
        this.brokers = brokers;
    }

    /** @param keys camera and frame time, as {@link Listener#key} writes them */
    void tell(Collection<String> keys, Map<String, Listener.Heard> heard) {
        Map<String, Instant> sent = firstSent();
        Latencies intake = new Latencies();
        Latencies relay = new Latencies();
        Latencies feed = new Latencies();
        for (String key : keys) {
            Listener.Heard one = heard.get(key);
            Instant frame = Instant.parse(key.substring(key.indexOf(' ') + 1));
            Instant relayed = sent.getOrDefault(one.alertId(), one.at());
            intake.add(between(frame, one.raisedAt()));
            relay.add(between(one.raisedAt(), relayed));
            feed.add(between(relayed, one.at()));
        }
        row("  detection → intake writes it", intake);
        row("  written, committed, relayed", relay);
        row("  Kafka → bytes at the console", feed);
    }

    private static long between(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toNanos());
    }

    private static void row(String name, Latencies stage) {
        IntakePart.say("%-36s p50 %8.1f ms p90 %8.1f ms p99 %8.1f ms"
                .formatted(name, stage.percentile(0.5), stage.percentile(0.9), stage.percentile(0.99)));
    }

    /** When the relay handed the first event of each alert to Kafka. */
    private Map<String, Instant> firstSent() {
        Map<String, Instant> sent = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.ALERTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(entry -> sent.putIfAbsent(entry.key(), Instant.ofEpochMilli(entry.timestamp())));
            }
        }
        return sent;
    }
}
