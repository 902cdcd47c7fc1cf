package org.tianwang.alert.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * Where each partition of this instance stands. A partition that has just been assigned is paused until its stored
 * position was read and sought; the group's own offsets are never used. Lives on the intake's thread.
 */
final class Positions implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final OffsetStore store;
    private final Map<TopicPartition, Long> stored = new HashMap<>();
    private final Set<TopicPartition> unsettled = new HashSet<>();
    private long changes;

    Positions(Consumer<?, ?> consumer, OffsetStore store) {
        this.consumer = consumer;
        this.store = store;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        unsettle(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        changes++;
        forget(partitions);
        unsettled.removeAll(partitions);
    }

    /** Seeks whatever has no position yet; what fails stays paused and is tried again. */
    void settle() throws SQLException {
        if (unsettled.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(unsettled);
        Map<TopicPartition, Long> found = store.load(beginnings);
        found.forEach(consumer::seek);
        stored.putAll(found);
        consumer.resume(found.keySet());
        unsettled.clear();
    }

    /** Reads all positions again: what was thought of them has proved wrong. */
    void forget() {
        unsettle(consumer.assignment());
    }

    /** The positions from which a write moves on. */
    Map<TopicPartition, Long> stored() {
        return Map.copyOf(stored);
    }

    void moved(Map<TopicPartition, Long> next) {
        stored.putAll(next);
    }

    /** Partitions without a position as yet; they stay paused. */
    Set<TopicPartition> unsettled() {
        return Set.copyOf(unsettled);
    }

    /** Grows whenever partitions come or go: what was read before then must not be written any more. */
    long changes() {
        return changes;
    }

    private void unsettle(Collection<TopicPartition> partitions) {
        changes++;
        forget(partitions);
        unsettled.addAll(partitions);
        consumer.pause(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        stored.keySet().removeAll(partitions);
    }
}
