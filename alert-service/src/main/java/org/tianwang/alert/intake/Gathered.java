package org.tianwang.alert.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.alert.sighting.Sighting;

/**
 * What several polls come to, until it is written in one transaction. It keeps what was found and how far was read, and
 * not the records, so that thousands of them need not outlive their poll. One thread.
 */
final class Gathered {

    private final long assignment;
    private final Map<UUID, AlertCandidate> candidates = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<Judged.DeadLetter> deadLetters = new ArrayList<>();
    private final Map<UUID, Long> suppressed = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private int records;
    private ConsumerRecord<byte[], byte[]> last;

    /** @param assignment as {@link Positions#changes} is when the first of its records is read */
    Gathered(long assignment) {
        this.assignment = assignment;
    }

    long assignment() {
        return assignment;
    }

    /** How many records it comes from. */
    int records() {
        return records;
    }

    boolean hasFindings() {
        return !candidates.isEmpty() || !sightings.isEmpty() || !deadLetters.isEmpty() || !suppressed.isEmpty();
    }

    /** Records and what was found in them: how much a transaction of it would be. */
    int weight() {
        return records + candidates.size() + sightings.size() + deadLetters.size();
    }

    /** Of a partition's records, which come one after the other, only the last one's position is written down. */
    void pass(ConsumerRecord<byte[], byte[]> entry) {
        if (last != null && last.partition() != entry.partition()) {
            moveOn();
        }
        last = entry;
        records++;
    }

    /** To be called behind the last record of a poll. */
    void moveOn() {
        if (last != null) {
            next.put(new TopicPartition(last.topic(), last.partition()), last.offset() + 1);
            last = null;
        }
    }

    void add(RuleSet rules, List<CompiledRule> matching, DetectionFacts detection, CameraFacts camera) {
        for (CompiledRule rule : matching) {
            UUID snooze = rules.silencing(rule, detection.frameTime());
            if (snooze != null) {
                suppressed.merge(snooze, 1L, Long::sum);
                continue;
            }
            add(AlertCandidate.of(rule, detection, camera));
        }
    }

    void add(AlertCandidate candidate) {
        candidates.merge(candidate.id(), candidate, AlertCandidate::with);
    }

    void add(Sighting sighting) {
        sightings.add(sighting);
    }

    void putAside(ConsumerRecord<byte[], byte[]> entry, String reason) {
        deadLetters.add(new Judged.DeadLetter(entry, reason));
    }

    Judged judged() {
        return new Judged(List.copyOf(candidates.values()), sightings, deadLetters, suppressed, next);
    }
}
