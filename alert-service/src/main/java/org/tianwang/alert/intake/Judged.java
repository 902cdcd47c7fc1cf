package org.tianwang.alert.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.sighting.Sighting;

/**
 * What is written in one transaction.
 *
 * @param candidates at most one an alert
 * @param suppressed by snooze, detections that would have made alerts
 * @param next for each partition read, the offset to read next
 */
record Judged(
        List<AlertCandidate> candidates,
        List<Sighting> sightings,
        List<DeadLetter> deadLetters,
        Map<UUID, Long> suppressed,
        Map<TopicPartition, Long> next) {

    /** A record that no retry can mend, and why. */
    record DeadLetter(ConsumerRecord<byte[], byte[]> source, String reason) {}
}
