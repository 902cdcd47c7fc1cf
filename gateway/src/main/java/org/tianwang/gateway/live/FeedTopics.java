package org.tianwang.gateway.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The feed's way to Kafka: consumers without a group, the partitions there are, and which cluster this is. */
@ApplicationScoped
class FeedTopics {

    private static final long PATIENCE_SECONDS = 10;

    private final String brokers;

    FeedTopics(@ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:19092") String brokers) {
        this.brokers = brokers;
    }

    /** A consumer that belongs to no group, commits nothing and creates nothing. Confined to one thread. */
    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "client.id",
                        "gateway-live-" + Long.toHexString(System.nanoTime()),
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        500,
                        "default.api.timeout.ms",
                        10_000,
                        "reconnect.backoff.max.ms",
                        2_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Partitions of those of the feed's topics that exist. */
    static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        var found = new ArrayList<TopicPartition>();
        var all = consumer.listTopics();
        for (String topic : FeedKind.TOPICS) {
            all.getOrDefault(topic, List.of()).stream()
                    .filter(partition -> partition.partition() < Positions.MAX_PARTITIONS)
                    .forEach(partition -> found.add(new TopicPartition(topic, partition.partition())));
        }
        return found;
    }

    /** A number that is another one for another cluster, such as after a reset of the local stack. */
    int epoch() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            String id = admin.describeCluster().clusterId().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var crc = new CRC32();
            crc.update(String.valueOf(id).getBytes(StandardCharsets.UTF_8));
            return (int) crc.getValue();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the cluster does not say its id", e);
        }
    }

    static boolean isConnected(Consumer<?, ?> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count"))
                .anyMatch(metric -> metric.getValue().metricValue() instanceof Number n && n.doubleValue() > 0);
    }
}
