package org.tianwang.platform.kafka;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The producer for whatever must not be lost: all replicas acknowledge, a retry makes no second record, and after 20 s a
 * failure is told to the caller, who keeps the record and tries again. Thread-safe; the caller closes it.
 */
public final class ReliableProducer {
    /**
     * Five milliseconds, as the client has it by itself: of thousands of records a second some twenty-five then share a
     * request, which otherwise each cost the broker as much as all of them; measured in {@code benchmarks/}.
     */
    public static final int STREAM_LINGER_MILLIS = 5;

    private ReliableProducer() {}

    /** For few records that somebody waits for: each leaves at once. */
    public static Producer<String, byte[]> at(String brokers) {
        return with(brokers, 0);
    }

    /** For a stream of records: each waits {@link #STREAM_LINGER_MILLIS} for company. */
    public static Producer<String, byte[]> streamingTo(String brokers) {
        return with(brokers, STREAM_LINGER_MILLIS);
    }

    private static Producer<String, byte[]> with(String brokers, int lingerMillis) {
        return new KafkaProducer<>(settings(brokers, lingerMillis), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> settings(String brokers, int lingerMillis) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                lingerMillis,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                20_000);
    }
}
