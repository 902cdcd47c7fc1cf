package org.tianwang.ingest.registry;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.Topics;
import org.tianwang.ingest.config.IngestConfig;

/**
 * The thread that is a member of the owners' group. Membership decides which cameras run here; records say which camera
 * to look at again; a slow comparison with the database catches whatever was missed. When this process dies, the
 * group's session ends and another instance gets the partitions.
 */
@ApplicationScoped
public class CameraOwner {
    private static final Logger LOG = Logger.getLogger(CameraOwner.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 2000;

    private final OwnedCameras cameras;
    private final IngestConfig config;
    private final String brokers;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;
    private boolean assignmentChanged;
    private long reconciledAt;
    private Thread worker;

    CameraOwner(
            OwnedCameras cameras,
            IngestConfig config,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.cameras = cameras;
        this.config = config;
        this.brokers = brokers;
    }

    void start(@Observes @Priority(5000) StartupEvent event) {
        worker = Thread.ofPlatform().name("camera-owner").daemon().start(this::work);
    }

    private void work() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> member = join()) {
                consumer = member;
                cameras.partitionCount(partitions(member));
                member.subscribe(Set.of(Topics.CAMERAS), new Rebalances());
                while (!stopping) {
                    turn(member);
                }
            } catch (WakeupException stop) {
                LOG.debug("camera owner stops");
            } catch (RuntimeException e) {
                LOG.warnf("camera ownership interrupted, joining again cause=%s", e.toString());
                pause();
            }
        }
    }

    private static int partitions(KafkaConsumer<String, byte[]> member) {
        List<PartitionInfo> partitions = member.partitionsFor(Topics.CAMERAS);
        if (partitions == null || partitions.isEmpty()) {
            throw new IllegalStateException("the topic " + Topics.CAMERAS + " is not there yet");
        }
        return partitions.size();
    }

    private void turn(KafkaConsumer<String, byte[]> member) {
        ConsumerRecords<String, byte[]> changes = member.poll(POLL);
        try {
            StreamSupport.stream(changes.spliterator(), false)
                    .map(ConsumerRecord::key)
                    .collect(Collectors.toSet())
                    .forEach(this::refresh);
            boolean due = System.nanoTime() - reconciledAt
                    > config.ownership().reconcile().toNanos();
            if (assignmentChanged || due) {
                reconciledAt = System.nanoTime();
                cameras.reconcile();
                assignmentChanged = false;
            }
        } catch (RuntimeException e) {
            assignmentChanged = true;
            LOG.warnf("cameras not compared with the database, will be tried again cause=%s", e.toString());
            pause();
        }
    }

    private void refresh(String key) {
        try {
            cameras.refresh(UUID.fromString(key));
        } catch (IllegalArgumentException | NullPointerException foreign) {
            LOG.warn("a record of the camera registry has a key that is no camera id");
        }
    }

    private KafkaConsumer<String, byte[]> join() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.GROUP_ID_CONFIG,
                config.ownership().group(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) config.ownership().sessionTimeout().toMillis(),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) config.ownership().sessionTimeout().toMillis() / 4,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** First of all that stops: partitions are given back before the pipelines end. */
    void stop(@Observes @Priority(50) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        KafkaConsumer<String, byte[]> member = consumer;
        if (member != null) {
            member.wakeup();
        }
        worker.join(7000);
        worker.interrupt();
    }

    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            cameras.assigned(numbers(added));
            assignmentChanged = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> removed) {
            try {
                cameras.revoked(numbers(removed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).collect(Collectors.toCollection(HashSet::new));
        }
    }
}
