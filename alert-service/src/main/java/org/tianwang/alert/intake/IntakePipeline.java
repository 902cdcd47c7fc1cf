package org.tianwang.alert.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CameraScope;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.RuleBook;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.contracts.EventCatalog;
import org.tianwang.contracts.EventHeaders;
import org.tianwang.contracts.MalformedEventException;
import org.tianwang.contracts.sky.Detection;

/**
 * Every step a detection takes, in order: check the envelope, decode, find the camera, ask its rules, gather what
 * belongs to one alert. Nothing is written here; the same records give the same result. Used by the intake's thread.
 */
@ApplicationScoped
public class IntakePipeline {

    private static final String TYPE = EventCatalog.nameOf(Detection.class);

    private final RuleBook rules;
    private final CameraDirectory cameras;
    private final DetectionDecoder decoder = new DetectionDecoder();

    IntakePipeline(RuleBook rules, CameraDirectory cameras) {
        this.rules = rules;
        this.cameras = cameras;
    }

    Judged judge(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        RuleSet inForce = rules.current();
        Map<UUID, AlertCandidate> candidates = new HashMap<>();
        List<Judged.DeadLetter> deadLetters = new ArrayList<>();
        Map<TopicPartition, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            next.put(new TopicPartition(entry.topic(), entry.partition()), entry.offset() + 1);
            try {
                checkEnvelope(entry);
                judge(decoder.decode(entry.value()), inForce, candidates);
            } catch (MalformedEventException e) {
                deadLetters.add(new Judged.DeadLetter(entry, e.getMessage()));
            }
        }
        return new Judged(List.copyOf(candidates.values()), deadLetters, next);
    }

    private void judge(DetectionFacts detection, RuleSet inForce, Map<UUID, AlertCandidate> candidates) {
        CameraFacts camera = cameras.find(detection.cameraId());
        for (CompiledRule rule : inForce.matching(detection, scope(detection, camera))) {
            AlertCandidate candidate = AlertCandidate.of(rule, detection, camera);
            candidates.merge(candidate.id(), candidate, AlertCandidate::with);
        }
    }

    /** A camera that is not known yet lies at least where its detections say. */
    private static CameraScope scope(DetectionFacts detection, CameraFacts camera) {
        return camera == null
                ? new CameraScope(detection.townshipCode(), null)
                : new CameraScope(camera.townshipCode(), camera.tier());
    }

    private static void checkEnvelope(ConsumerRecord<byte[], byte[]> entry) {
        Header type = entry.headers().lastHeader(EventHeaders.TYPE);
        if (type == null || type.value() == null) {
            throw new MalformedEventException("header " + EventHeaders.TYPE + " is missing");
        }
        String name = new String(type.value(), StandardCharsets.UTF_8);
        if (!TYPE.equals(name)) {
            throw new MalformedEventException("unknown event type '" + name + "' on a topic of detections");
        }
    }
}
