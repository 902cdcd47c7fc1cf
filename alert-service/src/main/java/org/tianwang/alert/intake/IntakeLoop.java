package org.tianwang.alert.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * Poll, judge, gather; again and again on one thread. What was gathered is written by a second thread: a transaction
 * holds what came during the one before, so it is small where little comes, and a backlog is gathered in big bites
 * meanwhile. Never more than one is under way, so the order of writes is that of the records. When the database is away
 * the partitions are paused and the same write is tried again, while polling keeps the place in the group; nothing is
 * ever skipped. After a write that fails for what is in it the records are read again and written one by one, until the
 * culprit stands alone and is put aside.
 */
final class IntakeLoop {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

    /** How long a poll waits in a backlog, so that the writer is not kept waiting when it is free. */
    private static final Duration GLANCE = Duration.ofMillis(2);

    private final Consumer<byte[], byte[]> consumer;
    private final IntakeSteps steps;
    private final Positions positions;
    private final BooleanSupplier running;
    private Duration pause;
    private Gathered gathered;
    private Write underWay;
    /** Where one of the records before this offset cannot be written. */
    private final Map<TopicPartition, Long> suspects = new HashMap<>();

    /**
     * A write that the second thread is at.
     *
     * @param assignment as {@link Positions#changes} was when its first record was read
     */
    private record Write(Judged judged, long assignment, Future<Integer> raised) {}

    IntakeLoop(Consumer<byte[], byte[]> consumer, IntakeSteps steps, Positions positions, BooleanSupplier running) {
        this.consumer = consumer;
        this.steps = steps;
        this.positions = positions;
        this.running = running;
        this.pause = steps.config().firstPause();
        this.gathered = new Gathered(positions.changes());
    }

    /**
     * Returns after the last write has ended. What was gathered and not begun to be written is read again some time.
     */
    void run() throws SQLException {
        try (ExecutorService writer = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("detection-writer").factory())) {
            while (running.getAsBoolean()) {
                if (!positions.unsettled().isEmpty()) {
                    finish();
                    positions.settle();
                }
                ConsumerRecords<byte[], byte[]> records =
                        consumer.poll(isBehind() ? GLANCE : steps.config().pollTimeout());
                gather(records);
                if (isTimeToWrite(records.count())) {
                    finish();
                    begin(writer);
                }
            }
            finish();
        }
    }

    private void gather(ConsumerRecords<byte[], byte[]> records) {
        if (gathered.records() == 0) {
            gathered = new Gathered(positions.changes());
        }
        Iterable<ConsumerRecord<byte[], byte[]>> trusted = suspects.isEmpty() ? records : withoutSuspects(records);
        if (gathered.assignment() == positions.changes()) {
            steps.pipeline().judge(trusted, gathered);
        }
    }

    /** Whether more has come during one write than a single poll may bring. */
    private boolean isBehind() {
        return gathered.records() >= steps.config().maxPollRecords();
    }

    /**
     * What was found is written next, and nothing more is read before: each further poll would cost the broker a
     * request and spare nobody a wait. In a backlog, where nobody waits for the single record, a transaction is worth
     * its fixed costs first, and while the writer is at one the next is gathered, as long as it is not too much.
     *
     * @param polled how many records the last poll has brought
     */
    private boolean isTimeToWrite(int polled) {
        IntakeConfig config = steps.config();
        boolean worthIt = polled < config.maxPollRecords() || gathered.weight() >= config.mostGathered() / 2;
        return gathered.assignment() != positions.changes()
                || gathered.weight() >= config.mostGathered()
                || (isWriterFree() ? worthIt : !isBehind() && (polled == 0 || gathered.hasFindings()));
    }

    private boolean isWriterFree() {
        return underWay == null || underWay.raised().isDone();
    }

    private void begin(ExecutorService writer) {
        if (gathered.assignment() != positions.changes()) {
            positions.forget();
        } else if (steps.isWorthWriting(gathered)) {
            begin(gathered.judged(), writer);
        } else {
            return;
        }
        gathered = new Gathered(positions.changes());
    }

    /** Only what has no dead letters is written behind: those have to be at the broker first. */
    private void begin(Judged judged, ExecutorService writer) {
        if (judged.deadLetters().isEmpty()) {
            var from = positions.stored();
            underWay = new Write(judged, positions.changes(), writer.submit(() -> steps.write(judged, from)));
        } else {
            storeOrSuspect(judged);
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
                storeOrSuspect(write.judged());
            } else {
                positions.forget();
            }
        }
    }

    private void storeOrSuspect(Judged judged) {
        try {
            store(judged);
        } catch (RuntimeException e) {
            if (!WriteFailures.isInTheRecord(e)) {
                throw e;
            }
            LOG.warnf("what was read cannot be written and is taken record by record cause=%s", e.toString());
            suspects.putAll(judged.next());
            positions.forget();
        }
    }

    /** Writes each suspect alone; returns the other records. */
    private List<ConsumerRecord<byte[], byte[]>> withoutSuspects(ConsumerRecords<byte[], byte[]> records) {
        finish();
        List<ConsumerRecord<byte[], byte[]>> others = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            if (gathered.assignment() != positions.changes()) {
                break;
            }
            TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
            long end = suspects.getOrDefault(partition, 0L);
            if (entry.offset() < end) {
                writeAlone(entry);
            } else {
                others.add(entry);
            }
            if (entry.offset() + 1 >= end) {
                suspects.remove(partition);
            }
        }
        return others;
    }

    /** Puts the record aside if it is what cannot be written. */
    private void writeAlone(ConsumerRecord<byte[], byte[]> entry) {
        Gathered alone = new Gathered(positions.changes());
        steps.pipeline().judge(List.of(entry), alone);
        try {
            store(alone.judged());
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
