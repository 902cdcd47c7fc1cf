package org.tianwang.alert.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Poll, judge, write; again and again on one thread. While one poll is written, by a second thread, the next is judged
 * already: never more than one is under way, so the order of writes is that of the records. When the database is away
 * the partitions are paused and the same write is tried again, while polling keeps the place in the group; nothing is
 * ever skipped. A write that fails for what is in it is repeated record by record, until the culprit stands alone and
 * is put aside.
 */
final class IntakeLoop {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

    private final Consumer<byte[], byte[]> consumer;
    private final IntakeSteps steps;
    private final Positions positions;
    private final BooleanSupplier running;
    private Duration pause;
    private Write underWay;

    /**
     * A write that the second thread is at.
     *
     * @param assignment as {@link Positions#changes} was when it began
     */
    private record Write(
            Iterable<ConsumerRecord<byte[], byte[]>> records, Judged judged, long assignment, Future<Integer> raised) {}

    IntakeLoop(Consumer<byte[], byte[]> consumer, IntakeSteps steps, Positions positions, BooleanSupplier running) {
        this.consumer = consumer;
        this.steps = steps;
        this.positions = positions;
        this.running = running;
        this.pause = steps.config().firstPause();
    }

    /** Returns after the last write has ended. */
    void run() throws SQLException {
        try (ExecutorService writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("detection-writer").factory())) {
            while (running.getAsBoolean()) {
                if (!positions.unsettled().isEmpty()) {
                    finish();
                    positions.settle();
                }
                ConsumerRecords<byte[], byte[]> records =
                        consumer.poll(steps.config().pollTimeout());
                long assignment = positions.changes();
                Judged judged =
                        records.isEmpty() ? Judged.NOTHING : steps.pipeline().judge(records);
                finish();
                begin(records, judged, assignment, writer);
            }
            finish();
        }
    }

    /** Only what has no dead letters is written behind: those have to be at the broker first. */
    private void begin(
            Iterable<ConsumerRecord<byte[], byte[]>> records, Judged judged, long assignment, ExecutorService writer) {
        if (positions.changes() != assignment) {
            positions.forget();
        } else if (!judged.deadLetters().isEmpty()) {
            writeAll(records, judged);
        } else if (steps.isWorthWriting(judged, positions)) {
            Judged whole = judged.upTo(positions.with(judged.next()));
            var from = positions.stored();
            underWay = new Write(records, whole, assignment, writer.submit(() -> steps.write(whole, from)));
        } else {
            positions.passed(judged.next());
        }
    }

    /** Waits for the write under way; one that has failed is done again here. */
    private void finish() {
        Write write = underWay;
        underWay = null;
        if (write == null) {
            return;
        }
        try {
            int raised = write.raised().get();
            if (positions.changes() == write.assignment()) {
                steps.written(write.judged(), raised, positions);
            } else {
                positions.forget();
            }
            pause = steps.config().firstPause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        } catch (ExecutionException e) {
            LOG.warnf("a write failed and is repeated cause=%s", e.getCause());
            if (positions.changes() == write.assignment()) {
                writeAll(write.records(), write.judged());
            } else {
                positions.forget();
            }
        }
    }

    private void writeAll(Iterable<ConsumerRecord<byte[], byte[]>> records, Judged judged) {
        try {
            store(judged);
        } catch (RuntimeException e) {
            if (!WriteFailures.isInTheRecord(e)) {
                throw e;
            }
            LOG.warnf("a poll could not be written and is taken record by record cause=%s", e.toString());
            for (ConsumerRecord<byte[], byte[]> entry : records) {
                writeAlone(entry);
            }
        }
    }

    /** Puts the record aside if it is what cannot be written. */
    private void writeAlone(ConsumerRecord<byte[], byte[]> entry) {
        try {
            store(steps.pipeline().judge(List.of(entry)));
        } catch (RuntimeException e) {
            if (!WriteFailures.isInTheRecord(e)) {
                throw e;
            }
            store(IntakeSteps.rejected(entry, "could not be written: " + rootMessage(e)));
        }
    }

    private void store(Judged judged) {
        long assignment = positions.changes();
        boolean buried = false;
        while (running.getAsBoolean()) {
            if (positions.changes() != assignment) {
                positions.forget();
                return;
            }
            try {
                buried = buried || bury(judged);
                if (buried) {
                    steps.store(judged, positions);
                    pause = steps.config().firstPause();
                    return;
                }
            } catch (StaleOffsetException e) {
                LOG.warn("positions have moved elsewhere, reading them again");
                positions.forget();
                return;
            } catch (RuntimeException e) {
                if (WriteFailures.isInTheRecord(e)) {
                    throw e;
                }
                LOG.warnf("intake waits pause=%s cause=%s", pause, e.toString());
                waitInGroup();
            }
        }
        // Asked to stop before it was written: nothing behind it may be written either.
        positions.forget();
    }

    /** False when the loop is to end before the broker has them. */
    private boolean bury(Judged judged) {
        while (running.getAsBoolean()) {
            if (steps.deadLetters().bury(judged.deadLetters())) {
                return true;
            }
            waitInGroup();
        }
        return false;
    }

    /** Polls without reading: whoever does not poll loses his place in the group. */
    private void waitInGroup() {
        consumer.pause(consumer.assignment());
        consumer.poll(pause);
        pause = min(pause.multipliedBy(2), steps.config().longestPause());
        Set<TopicPartition> settled = new HashSet<>(consumer.assignment());
        settled.removeAll(positions.unsettled());
        consumer.resume(settled);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
