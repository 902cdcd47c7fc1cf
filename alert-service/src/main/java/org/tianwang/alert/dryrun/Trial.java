package org.tianwang.alert.dryrun;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.tianwang.alert.alert.AlertId;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.camera.CameraFacts;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.ConditionCompiler;
import org.tianwang.alert.detection.DetectionDecoder;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.rule.CompiledRule;
import org.tianwang.alert.rule.RuleDefinition;
import org.tianwang.alert.rule.RuleSet;
import org.tianwang.contracts.MalformedEventException;

/** One rule held against detections, by the same code that judges them for real. */
final class Trial {

    private static final int MOST_CAMERAS = 20;
    private static final int MOST_EXAMPLES = 20;
    private static final UUID TRIED = new UUID(0, 0);

    private final RuleSet rule;
    private final CameraDirectory cameras;
    private final DetectionDecoder decoder = new DetectionDecoder();
    private final Set<UUID> alerts = new HashSet<>();
    private final Map<UUID, DryRunExample> examples = new LinkedHashMap<>();
    private final Map<String, Long> byCamera = new HashMap<>();
    private final LongAdder failures = new LongAdder();
    private long detections;
    private long matched;

    Trial(RuleDefinition rule, CameraDirectory cameras) {
        this.rule = RuleSet.of(TRIED, rule, text -> ConditionCompiler.trusted(text, failures));
        this.cameras = cameras;
    }

    /** Poison is passed over: the intake puts aside what it reads of it. */
    void take(byte[] payload) {
        try {
            take(decoder.decode(payload));
        } catch (MalformedEventException e) {
            // not a detection, so nothing that a rule could warn of
        }
    }

    void take(DetectionFacts detection) {
        detections++;
        CameraFacts camera = cameras.find(detection.cameraId());
        for (CompiledRule hit : rule.matching(detection, CameraScope.of(detection, camera))) {
            matched++;
            UUID alert = AlertId.of(hit.id(), hit.groupingMillis(), detection);
            alerts.add(alert);
            example(alert, detection, camera);
            byCamera.merge(detection.cameraId(), 1L, Long::sum);
        }
    }

    private void example(UUID alert, DetectionFacts seen, CameraFacts camera) {
        examples.computeIfPresent(alert, (id, known) -> known.seenAgain(seen.frameTime()));
        if (examples.size() < MOST_EXAMPLES) {
            examples.computeIfAbsent(
                    alert,
                    id -> new DryRunExample(
                            seen.cameraId(),
                            camera == null ? null : camera.name(),
                            camera == null ? seen.townshipCode() : camera.townshipCode(),
                            seen.objectClass(),
                            seen.zone(),
                            seen.line(),
                            seen.frameTime(),
                            seen.frameTime(),
                            1));
        }
    }

    long detections() {
        return detections;
    }

    DryRunView result(Instant from, Instant to, boolean complete) {
        return new DryRunView(
                from,
                to,
                detections,
                matched,
                alerts.size(),
                mostMatched(),
                List.copyOf(examples.values()),
                failures.sum(),
                complete);
    }

    private Map<String, Long> mostMatched() {
        Map<String, Long> most = new LinkedHashMap<>();
        byCamera.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CAMERAS)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }
}
