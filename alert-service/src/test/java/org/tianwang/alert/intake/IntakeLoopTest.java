package org.tianwang.alert.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.detection.DetectionFixtures;
import org.tianwang.alert.rule.CompiledRules;
import org.tianwang.contracts.ops.Severity;

/** What the loop does when the database fails it, shown without one: every record is written once, in order. */
@Timeout(60)
class IntakeLoopTest {

    private static final TopicPartition P0 = new TopicPartition("detections", 0);
    private static final TopicPartition P1 = new TopicPartition("detections", 1);
    private static final int MOST_GATHERED = 7;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<TopicPartition, Long> database = new ConcurrentHashMap<>();
    private final List<String> written = new ArrayList<>();
    private final List<Integer> transactions = new ArrayList<>();
    private final List<String> buried = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ConcurrentLinkedDeque<>();
    private long poisonOffset = -1;
    private TopicPartition nothingOn;
    private final CountDownLatch databaseAnswers = new CountDownLatch(1);
    private boolean databaseIsSlow;
    private int rounds = 30;
    private final Thread reader = Thread.currentThread();

    private final IntakeConfig config = new SmallRyeConfigBuilder()
            .withMapping(IntakeConfig.class)
            .withDefaultValue("tianwang.alert.intake.first-pause", "PT0.001S")
            .withDefaultValue("tianwang.alert.intake.longest-pause", "PT0.002S")
            .withDefaultValue("tianwang.alert.intake.poll-timeout", "PT0.001S")
            .withDefaultValue("tianwang.alert.intake.most-gathered", String.valueOf(MOST_GATHERED))
            .withDefaultValue("tianwang.alert.intake.max-poll-records", "2")
            .build()
            .getConfigMapping(IntakeConfig.class);

    private final Positions positions = new Positions(consumer, new Offsets());
    private final IntakeSteps steps =
            new IntakeSteps(config, new OneCandidate(), new Writes(), new Graveyard(), new SimpleMeterRegistry());

    @BeforeEach
    void assign() {
        consumer.subscribe(List.of("detections"), positions);
        consumer.updateBeginningOffsets(Map.of(P0, 0L, P1, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(P0)));
        consumer.schedulePollTask(() -> add(P0, 0, 1, 2, 3));
    }

    @Test
    void shouldWriteEveryRecordOnce() throws SQLException {
        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:2", "0:3");
        assertThat(database).containsEntry(P0, 4L);
    }

    @Test
    void shouldWaitForTheDatabaseAndSkipNothing() throws SQLException {
        for (int i = 0; i < 3; i++) {
            failures.add(new IntakeWriteException(new SQLException("the database is gone", "08006")));
        }

        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:2", "0:3");
        assertThat(consumer.paused()).isEmpty();
    }

    @Test
    void shouldNotTakeADyingDatabaseForPoisonWhateverItThrows() throws SQLException {
        failures.add(new IllegalStateException("could not commit transaction"));
        failures.add(new IllegalStateException("connection closed"));

        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:2", "0:3");
        assertThat(buried).isEmpty();
    }

    @Test
    void shouldReadAgainWhenTheLastCommitDidSucceedWithoutItsKnowing() throws SQLException {
        failures.add(new CommittedAfterAll());

        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(() -> add(P0, 4));
        run();

        assertThat(written).as("the four were committed, the answer was lost").containsExactly("0:4");
        assertThat(database).containsEntry(P0, 5L);
    }

    @Test
    void shouldDropWhatWasReadBeforeARebalanceAndReadItAgain() throws SQLException {
        failures.add(new IntakeWriteException(new SQLException("the database is gone", "08006")));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(P0, P1)));
        consumer.schedulePollTask(() -> add(P0, 0, 1, 2, 3));

        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:2", "0:3");
    }

    @Test
    void shouldPutAsideTheOneRecordThatCannotBeWritten() throws SQLException {
        poisonOffset = 2;
        readAgain(() -> add(P0, 0, 1, 2, 3));

        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:3");
        assertThat(buried).containsExactly("0:2 could not be written: invalid byte sequence");
        assertThat(database).containsEntry(P0, 4L);
    }

    /** Only what was in the failed write is under suspicion. */
    @Test
    void shouldWriteTogetherWhatComesBehindTheRecordThatCannotBeWritten() throws SQLException {
        poisonOffset = 2;
        readAgain(() -> add(P0, 0, 1, 2, 3, 4, 5, 6));

        run();

        assertThat(written).containsExactly("0:0", "0:1", "0:3", "0:4", "0:5", "0:6");
        assertThat(transactions).endsWith(1, 3);
    }

    @Test
    void shouldGatherABacklogWhileAWriteIsUnderWay() throws SQLException {
        databaseIsSlow = true;
        consumer.schedulePollTask(() -> add(P0, 4, 5));
        consumer.schedulePollTask(() -> add(P0, 6));
        consumer.schedulePollTask(databaseAnswers::countDown);

        runUntil(7);

        assertThat(written).hasSize(7);
        assertThat(transactions).containsExactly(4, 3);
    }

    /** Each poll would be a request to the broker for records that cannot be written any sooner. */
    @Test
    void shouldNotPollOnWhileWhatWasFoundWaitsForTheWriter() throws SQLException {
        databaseIsSlow = true;
        consumer.schedulePollTask(() -> add(P0, 4));
        consumer.schedulePollTask(() -> add(P0, 5));
        consumer.schedulePollTask(databaseAnswers::countDown);

        runUntil(6);

        assertThat(transactions).containsExactly(4, 1, 1);
    }

    /** Records count, and the one alert that all of them belong to here. */
    @Test
    void shouldGatherNoMoreThanATransactionMayHold() throws SQLException {
        databaseIsSlow = true;
        consumer.schedulePollTask(() -> add(P0, 4, 5, 6));
        consumer.schedulePollTask(() -> add(P0, 7, 8, 9));
        consumer.schedulePollTask(() -> add(P0, 10, 11));
        consumer.schedulePollTask(databaseAnswers::countDown);

        runUntil(12);

        assertThat(written).hasSize(12);
        assertThat(transactions).containsExactly(4, MOST_GATHERED - 1, 2);
    }

    /** While one poll waits for the database the next is judged already; it must not overtake when the end comes. */
    @Test
    void shouldWriteNothingBehindAPollThatWasNotWrittenWhenAskedToStop() throws SQLException {
        failures.add(new IntakeWriteException(new SQLException("the database is gone", "08006")));
        failures.add(new IntakeWriteException(new SQLException("the database is gone", "08006")));
        consumer.schedulePollTask(() -> add(P0, 4, 5));

        new IntakeLoop(consumer, steps, positions, () -> !failures.isEmpty()).run();

        assertThat(database).containsEntry(P0, 0L);
    }

    /** Else a partition on which nothing is ever found would seem to lag behind for ever. */
    @Test
    void shouldWriteDownThePositionsOfEmptyPollsWithTheNextWrite() throws SQLException {
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(P0, P1)));
        consumer.schedulePollTask(() -> add(P0, 0, 1, 2, 3));
        consumer.schedulePollTask(() -> add(P1, 0, 1));
        consumer.schedulePollTask(() -> add(P0, 4));
        nothingOn = P1;

        run();

        assertThat(database).containsEntry(P0, 5L).containsEntry(P1, 2L);
    }

    private void run() throws SQLException {
        new IntakeLoop(consumer, steps, positions, () -> rounds-- > 0).run();
    }

    private void runUntil(long position) throws SQLException {
        new IntakeLoop(consumer, steps, positions, () -> database.getOrDefault(P0, 0L) < position).run();
    }

    /** A mock forgets what it has once given; the second seek, the first being the one to the beginning, brings it back. */
    private void readAgain(Runnable records) {
        consumer.schedulePollTask(() -> {});
        consumer.schedulePollTask(records);
    }

    private void add(TopicPartition partition, long... offsets) {
        for (long offset : offsets) {
            consumer.addRecord(
                    new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, new byte[0]));
        }
    }

    private static String name(TopicPartition partition, long offset) {
        return partition.partition() + ":" + offset;
    }

    private static final class CommittedAfterAll extends RuntimeException {}

    private final class Offsets extends OffsetStore {

        Offsets() {
            super(null);
        }

        @Override
        Map<TopicPartition, Long> load(Map<TopicPartition, Long> beginnings) {
            beginnings.forEach(database::putIfAbsent);
            Map<TopicPartition, Long> found = new HashMap<>();
            beginnings.keySet().forEach(partition -> found.put(partition, database.get(partition)));
            return found;
        }
    }

    /** Behaves as the transaction does: position first, all or nothing. */
    private final class Writes extends IntakeStore {

        Writes() {
            super(null, null, null, null, null);
        }

        @Override
        int write(Judged judged, Map<TopicPartition, Long> from) {
            while (databaseIsSlow && databaseAnswers.getCount() > 0 && reader.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            RuntimeException failure = failures.poll();
            if (failure instanceof CommittedAfterAll) {
                database.putAll(judged.next());
                throw new IntakeWriteException(new SQLException("connection lost", "08006"));
            }
            if (failure != null) {
                throw failure;
            }
            judged.next().forEach((partition, next) -> {
                if (!database.get(partition).equals(from.get(partition))) {
                    throw new StaleOffsetException();
                }
                long first = from.get(partition);
                if (judged.deadLetters().isEmpty()) {
                    refusePoison(first, next);
                    for (long offset = first; offset < next; offset++) {
                        written.add(name(partition, offset));
                    }
                    transactions.add((int) (next - first));
                }
                database.put(partition, next);
            });
            return judged.candidates().size();
        }

        private void refusePoison(long first, long next) {
            if (poisonOffset >= first && poisonOffset < next) {
                throw new IntakeWriteException(new SQLException("invalid byte sequence", "22021"));
            }
        }
    }

    private final class OneCandidate extends IntakePipeline {

        private final AlertCandidate candidate =
                AlertCandidate.of(CompiledRules.personEnters(Severity.LOW), DetectionFixtures.personInYard(), null);

        OneCandidate() {
            super(null, null, null);
        }

        @Override
        void judge(Iterable<ConsumerRecord<byte[], byte[]>> records, Gathered gathered) {
            for (ConsumerRecord<byte[], byte[]> entry : records) {
                gathered.pass(entry);
                if (!new TopicPartition(entry.topic(), entry.partition()).equals(nothingOn)) {
                    gathered.add(candidate);
                }
            }
            gathered.moveOn();
        }
    }

    private final class Graveyard extends DeadLetters {

        Graveyard() {
            super("localhost:1");
        }

        @Override
        boolean bury(List<Judged.DeadLetter> letters) {
            letters.forEach(letter -> buried.add(name(P0, letter.source().offset()) + " " + letter.reason()));
            return true;
        }
    }
}
