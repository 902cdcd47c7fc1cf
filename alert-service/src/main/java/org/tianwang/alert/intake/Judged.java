package org.tianwang.alert.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.sighting.Sighting;

/**
 * What one poll comes to.
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

    /** What a poll without records comes to. */
    static final Judged NOTHING = new Judged(List.of(), List.of(), List.of(), Map.of(), Map.of());

    /** The same, with other positions to move on to. */
    Judged upTo(Map<TopicPartition, Long> other) {
        return new Judged(candidates, sightings, deadLetters, suppressed, other);
    }

    boolean isEmpty() {
        return candidates.isEmpty() && sightings.isEmpty() && deadLetters.isEmpty() && suppressed.isEmpty();
    }
}
