package org.tianwang.alert.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What the loop does with what it has gathered, with its counters. Used by the intake's thread, but for {@link #write}.
 */
@ApplicationScoped
public class IntakeSteps {

    private final IntakeConfig config;
    private final IntakePipeline pipeline;
    private final IntakeStore store;
    private final DeadLetters deadLetters;
    private final Counter raised;
    private final Counter poison;
    private long lastStored;

    IntakeSteps(
            IntakeConfig config,
            IntakePipeline pipeline,
            IntakeStore store,
            DeadLetters deadLetters,
            MeterRegistry metrics) {
        this.config = config;
        this.pipeline = pipeline;
        this.store = store;
        this.deadLetters = deadLetters;
        this.raised = metrics.counter("tianwang.alerts.raised");
        this.poison = metrics.counter("tianwang.intake.dead.letters");
        this.lastStored = System.nanoTime() - config.storeEvery().toNanos();
    }

    IntakeConfig config() {
        return config;
    }

    IntakePipeline pipeline() {
        return pipeline;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    /**
     * What comes to nothing is not worth a transaction each time: read again after a crash, it would be found to be
     * nothing again. Its position is written down with the next find or, when there is none, a moment later, so that
     * nobody sees a lag that is none.
     */
    boolean isWorthWriting(Gathered gathered) {
        return gathered.hasFindings() || (gathered.records() > 0 && isTimeToStore());
    }

    void store(Judged judged, Positions positions) {
        written(judged, write(judged, positions.stored()), positions);
    }

    /** The transaction alone, on any thread; returns how many alerts were raised. */
    int write(Judged judged, Map<TopicPartition, Long> from) {
        return store.write(judged, from);
    }

    void written(Judged judged, int alerts, Positions positions) {
        raised.increment(alerts);
        poison.increment(judged.deadLetters().size());
        positions.moved(judged.next());
        lastStored = System.nanoTime();
    }

    private boolean isTimeToStore() {
        return System.nanoTime() - lastStored >= config.storeEvery().toNanos();
    }

    /** A record that cannot be written: a transaction of its own that only puts it aside. */
    static Judged rejected(ConsumerRecord<byte[], byte[]> entry, String reason) {
        return new Judged(
                List.of(),
                List.of(),
                List.of(new Judged.DeadLetter(entry, reason)),
                Map.of(),
                Map.of(new TopicPartition(entry.topic(), entry.partition()), entry.offset() + 1));
    }
}
