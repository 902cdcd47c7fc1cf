package org.tianwang.bench.alerts;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.Topics;
import org.tianwang.contracts.sky.DetectionKind;

/** The least that a reader of detections can do: poll, and read each with the service's own decoder. A process. */
final class BareIntake {
    private static final int MAX_POLL_RECORDS = 2000;

    private BareIntake() {}

    /** Arguments: brokers, partitions, warm-up, total. */
    public static void main(String[] arguments) {
        long warmUp = Long.parseLong(arguments[2]);
        long total = Long.parseLong(arguments[3]);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", arguments[0], "max.poll.records", MAX_POLL_RECORDS),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, Integer.parseInt(arguments[1]))
                    .mapToObj(number -> new TopicPartition(Topics.DETECTIONS, number))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            System.out.println(read(consumer, warmUp, total).line());
        }
    }

    private static Pass read(KafkaConsumer<byte[], byte[]> consumer, long warmUp, long total) {
        DetectionDecoder decoder = new DetectionDecoder();
        long seen = 0;
        long plates = 0;
        Pass from = null;
        while (seen < total) {
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(Duration.ofMillis(500))) {
                DetectionFacts facts = decoder.decode(entry.value());
                plates += facts.kind() == DetectionKind.PLATE_READ ? 1 : 0;
                seen++;
            }
            if (from == null && seen >= warmUp) {
                from = now(seen);
            }
        }
        Pass to = now(seen);
        if (plates < 0) {
            throw new IllegalStateException("cannot be, but keeps the decoder's work from being thrown away");
        }
        return new Pass(
                to.events() - from.events(),
                to.wallNanos() - from.wallNanos(),
                to.threadNanos() - from.threadNanos(),
                to.processNanos() - from.processNanos());
    }

    private static Pass now(long seen) {
        return new Pass(
                seen,
                System.nanoTime(),
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime(),
                Proc.treeNanos(ProcessHandle.current().pid()));
    }
}
