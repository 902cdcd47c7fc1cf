package org.tianwang.alert.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.tianwang.contracts.Topics;

/**
 * Runs the intake loop on a platform thread of its own from start to stop. Whatever breaks the loop, a new consumer
 * begins from the stored positions after a pause; the process need not be restarted by hand.
 */
@ApplicationScoped
public class DetectionIntake {

    private static final Logger LOG = Logger.getLogger(DetectionIntake.class);
    /** Of each partition at once: what was fetched and is not yet judged is copied by every collection of garbage. */
    private static final int FETCH_BYTES = 256 * 1024;

    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final IntakeSteps steps;
    private final OffsetStore offsets;
    private final String brokers;
    private volatile boolean running;
    private volatile Consumer<byte[], byte[]> consumer;
    private volatile Thread thread;

    DetectionIntake(
            IntakeSteps steps, OffsetStore offsets, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.steps = steps;
        this.offsets = offsets;
        this.brokers = brokers;
    }

    /** Whether its thread runs, where it is meant to. */
    boolean isAlive() {
        Thread present = thread;
        return !steps.config().enabled() || (present != null && present.isAlive());
    }

    void onStart(@Observes StartupEvent started) {
        if (steps.config().enabled()) {
            start();
        }
    }

    void onStop(@Observes ShutdownEvent stopping) {
        stop();
    }

    synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("detection-intake").start(this::keepRunning);
    }

    /** Ends between two writes; what was read and not written is read again by whoever comes next. */
    synchronized void stop() {
        running = false;
        Consumer<byte[], byte[]> present = consumer;
        if (present != null) {
            present.wakeup();
        }
        if (thread != null) {
            join(thread);
            thread = null;
        }
        steps.deadLetters().close();
    }

    private void keepRunning() {
        Duration pause = steps.config().firstPause();
        while (running) {
            try {
                runOnce();
                pause = steps.config().firstPause();
            } catch (WakeupException e) {
                LOG.debug("intake woken to stop");
            } catch (Exception e) {
                LOG.errorf(e, "intake begins anew pause=%s", pause);
                sleep(pause);
                Duration doubled = pause.multipliedBy(2);
                Duration longest = steps.config().longestPause();
                pause = doubled.compareTo(longest) < 0 ? doubled : longest;
            }
        }
    }

    private void runOnce() throws Exception {
        try (Consumer<byte[], byte[]> fresh = new KafkaConsumer<>(settings())) {
            consumer = fresh;
            Positions positions = new Positions(fresh, offsets);
            fresh.subscribe(List.of(Topics.DETECTIONS), positions);
            new IntakeLoop(fresh, steps, positions, () -> running).run();
        } finally {
            consumer = null;
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, steps.config().group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int)
                steps.config().sessionTimeout().toMillis());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, steps.config().maxPollRecords());
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
