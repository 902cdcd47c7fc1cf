package org.tianwang.alert.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.tianwang.alert.alert.AlertCandidate;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.RuleBook;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.alert.sighting.Sighting;
import org.tianwang.alert.watchlist.WatchBook;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * Every step a detection takes, in order: check the envelope, decode, find the camera, ask its rules, look a
 * plate up in the watch list, gather what belongs to one alert. Nothing is written here; the same records give the same result. Used by the intake's thread.
 */
@ApplicationScoped
public class IntakePipeline {

    private static final byte[] TYPE = EventCatalog.nameOf(Detection.class).getBytes(StandardCharsets.UTF_8);

    private final RuleBook rules;
    private final WatchBook watchList;
    private final CameraDirectory cameras;
    private final DetectionDecoder decoder = new DetectionDecoder();

    IntakePipeline(RuleBook rules, WatchBook watchList, CameraDirectory cameras) {
        this.rules = rules;
        this.watchList = watchList;
        this.cameras = cameras;
    }

    Judged judge(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Poll poll = new Poll(rules.current());
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            poll.pass(entry);
            try {
                checkEnvelope(entry);
                judge(decoder.decode(entry.value()), poll);
            } catch (MalformedEventException e) {
                poll.deadLetters.add(new Judged.DeadLetter(entry, e.getMessage()));
            }
        }
        return poll.judged();
    }

    private void judge(DetectionFacts detection, Poll poll) {
        CameraFacts camera = cameras.find(detection.cameraId());
        poll.add(poll.rules.matching(detection, CameraScope.of(detection, camera)), detection, camera);
        if (detection.kind() == DetectionKind.PLATE_READ && detection.plateText() != null) {
            Sighting sighting = Sighting.of(detection, camera);
            poll.sightings.add(sighting);
            poll.add(watchList.hits(sighting), detection, camera);
        }
    }

    private static void checkEnvelope(ConsumerRecord<byte[], byte[]> entry) {
        Header type = entry.headers().lastHeader(EventHeaders.TYPE);
        if (type == null || type.value() == null) {
            throw new MalformedEventException("header " + EventHeaders.TYPE + " is missing");
        }
        if (!Arrays.equals(TYPE, type.value())) {
            String name = new String(type.value(), StandardCharsets.UTF_8);
            throw new MalformedEventException("unknown event type '" + name + "' on a topic of detections");
        }
    }

    /** What one poll comes to, while it is being judged. */
    private static final class Poll {

        private final RuleSet rules;
        private final Map<UUID, AlertCandidate> candidates = new HashMap<>();
        private final List<Sighting> sightings = new ArrayList<>();
        private final List<Judged.DeadLetter> deadLetters = new ArrayList<>();
        private final Map<UUID, Long> suppressed = new HashMap<>();
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private ConsumerRecord<byte[], byte[]> last;

        Poll(RuleSet rules) {
            this.rules = rules;
        }

        /** Of a partition's records, which come one after the other, only the last one's position is written down. */
        void pass(ConsumerRecord<byte[], byte[]> entry) {
            if (last != null && last.partition() != entry.partition()) {
                moveOn();
            }
            last = entry;
        }

        private void moveOn() {
            if (last != null) {
                next.put(new TopicPartition(last.topic(), last.partition()), last.offset() + 1);
            }
        }

        void add(List<CompiledRule> matching, DetectionFacts detection, CameraFacts camera) {
            for (CompiledRule rule : matching) {
                UUID snooze = rules.silencing(rule, detection.frameTime());
                if (snooze != null) {
                    suppressed.merge(snooze, 1L, Long::sum);
                    continue;
                }
                AlertCandidate candidate = AlertCandidate.of(rule, detection, camera);
                candidates.merge(candidate.id(), candidate, AlertCandidate::with);
            }
        }

        Judged judged() {
            moveOn();
            return new Judged(List.copyOf(candidates.values()), sightings, deadLetters, suppressed, next);
        }
    }
}
