package org.tianwang.alert.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Poll, judge, write; again and again on one thread. When the database is away the partitions are paused and the same
 * write is tried again, while polling keeps the place in the group; nothing is ever skipped. A write that fails for
 * what is in it is repeated record by record, until the culprit stands alone and is put aside.
 */
final class IntakeLoop {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

    private final Consumer<byte[], byte[]> consumer;
    private final IntakeSteps steps;
    private final Positions positions;
    private final BooleanSupplier running;
    private Duration pause;

    IntakeLoop(Consumer<byte[], byte[]> consumer, IntakeSteps steps, Positions positions, BooleanSupplier running) {
        this.consumer = consumer;
        this.steps = steps;
        this.positions = positions;
        this.running = running;
        this.pause = steps.config().firstPause();
    }

    void run() throws SQLException {
        while (running.getAsBoolean()) {
            positions.settle();
            ConsumerRecords<byte[], byte[]> records =
                    consumer.poll(steps.config().pollTimeout());
            if (records.isEmpty()) {
                store(Judged.NOTHING);
            } else {
                writeAll(records);
            }
        }
    }

    private void writeAll(ConsumerRecords<byte[], byte[]> records) {
        try {
            write(records);
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
            write(List.of(entry));
        } catch (RuntimeException e) {
            if (!WriteFailures.isInTheRecord(e)) {
                throw e;
            }
            store(IntakeSteps.rejected(entry, "could not be written: " + rootMessage(e)));
        }
    }

    private void write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        store(steps.pipeline().judge(records));
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
                if (!buried) {
                    bury(judged);
                    buried = true;
                }
                steps.store(judged, positions);
                pause = steps.config().firstPause();
                return;
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
    }

    private void bury(Judged judged) {
        while (running.getAsBoolean() && !steps.deadLetters().bury(judged.deadLetters())) {
            waitInGroup();
        }
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
