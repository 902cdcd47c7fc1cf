package org.tianwang.alert.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.rule.RuleRequest;
import org.tianwang.alert.rule.RuleService;
import org.tianwang.contracts.Topics;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.problem.UnavailableProblem;

/**
 * Reads the last hour of detections from the topic and holds a rule against them. Bounded in time and number, and two at
 * once at the most: a trial must not take the machine from the intake. It tells where something was seen, so it is a look
 * and written down, with what was asked, before anything is read.
 */
@ApplicationScoped
public class DryRunService {

    private static final Duration PAST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long MOST_DETECTIONS = 500_000;

    private final RuleService rules;
    private final CameraDirectory cameras;
    private final AuditTrail audit;
    private final Clock clock;
    private final String brokers;
    private final Semaphore atOnce = new Semaphore(2);

    DryRunService(
            RuleService rules,
            CameraDirectory cameras,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.rules = rules;
        this.cameras = cameras;
        this.audit = audit;
        this.clock = clock;
        this.brokers = brokers;
    }

    DryRunView run(RuleRequest request) {
        rules.mustReach(request);
        if (!atOnce.tryAcquire()) {
            throw new UnavailableProblem("Two rules are being tried already. Try again in a moment.");
        }
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            audit.record(Look.allowed("RULE_TRIED", "rule", "dry-run", words(request)));
            return read(consumer, new Trial(request.definition(), cameras));
        } catch (KafkaException e) {
            throw new UnavailableProblem("The detections cannot be read just now. Try again.");
        } finally {
            atOnce.release();
        }
    }

    private static String words(RuleRequest request) {
        String condition = request.definition().condition();
        return request.definition().name() + (condition == null ? "" : ": " + condition);
    }

    private DryRunView read(Consumer<byte[], byte[]> consumer, Trial trial) {
        Instant to = clock.instant();
        Instant from = to.minus(PAST);
        Map<TopicPartition, Long> ends = seek(consumer, from);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!isAtEnd(consumer, ends)) {
            if (System.nanoTime() > deadline || trial.detections() >= MOST_DETECTIONS) {
                return trial.result(from, to, false);
            }
            consumer.poll(POLL).forEach(entry -> trial.take(entry.value()));
        }
        return trial.result(from, to, true);
    }

    /** Goes to the first record of the time asked for; a partition without one is at its end already. */
    private static Map<TopicPartition, Long> seek(Consumer<byte[], byte[]> consumer, Instant from) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DETECTIONS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.get(partition) : start.offset());
        }
        return ends;
    }

    private static boolean isAtEnd(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
