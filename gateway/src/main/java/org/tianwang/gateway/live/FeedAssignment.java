package org.tianwang.gateway.live;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which partitions the reader reads, and from where. */
final class FeedAssignment {

    private final Consumer<?, ?> consumer;
    private final Set<TopicPartition> assigned = new HashSet<>();

    FeedAssignment(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Begins at the end of every partition; answers where that is. */
    Positions startAtEnd() {
        assign(FeedTopics.partitions(consumer));
        consumer.seekToEnd(assigned);
        var start = new Positions();
        for (TopicPartition partition : assigned) {
            start.moveTo(topicOf(partition), partition.partition(), consumer.position(partition));
        }
        return start;
    }

    void startAt(Positions positions) {
        assign(FeedTopics.partitions(consumer));
        for (TopicPartition partition : assigned) {
            consumer.seek(partition, positions.next(topicOf(partition), partition.partition()));
        }
    }

    /** A partition that appears while we read is new, so it is read from its beginning. */
    void addNewPartitions() {
        List<TopicPartition> fresh = FeedTopics.partitions(consumer).stream()
                .filter(partition -> !assigned.contains(partition))
                .toList();
        if (!fresh.isEmpty()) {
            assign(fresh);
            consumer.seekToBeginning(fresh);
        }
    }

    /** Kafka refuses to be polled for nothing. */
    boolean isEmpty() {
        return assigned.isEmpty();
    }

    boolean hasEveryTopic() {
        return assigned.stream().map(TopicPartition::topic).distinct().count() == FeedKind.TOPICS.size();
    }

    private void assign(List<TopicPartition> more) {
        assigned.addAll(more);
        consumer.assign(assigned);
    }

    private static int topicOf(TopicPartition partition) {
        return FeedKind.TOPICS.indexOf(partition.topic());
    }
}
