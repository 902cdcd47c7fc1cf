package org.tianwang.alert.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.Condition;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * All rules that are on, compiled for the cost of one question: a detection is compared only with the rules of its own
 * camera and kind, so that neither rules elsewhere nor more cameras make it dearer. A camera's rules are settled when
 * it is first seen and again when its township or tier changes.
 *
 * <p>Rules are indexed by the narrowest part of their scope (camera, else township, else tier, else everywhere), so
 * that settling a camera does not walk the whole county's rules. Safe for any thread.
 */
public final class RuleSet {

    /** No rules at all: what the intake starts with before the first load. */
    public static final RuleSet EMPTY = new RuleSet(Map.of(), text -> null);

    private record Indexed(CompiledRule rule, RuleScope scope, Collection<DetectionKind> kinds) {}

    private record Settled(CameraScope camera, Map<DetectionKind, List<CompiledRule>> byKind) {}

    private final Map<String, List<Indexed>> byCamera = new HashMap<>();
    private final Map<String, List<Indexed>> byTownship = new HashMap<>();
    private final Map<CameraTier, List<Indexed>> byTier = new HashMap<>();
    private final List<Indexed> everywhere = new ArrayList<>();
    private final Map<String, Settled> settled = new ConcurrentHashMap<>();

    /** @param conditions compiles a rule's extra condition */
    public RuleSet(Map<UUID, RuleDefinition> rules, Function<String, Condition> conditions) {
        rules.forEach((id, rule) ->
                index(new Indexed(CompiledRule.of(id, rule, conditions), rule.scope(), rule.eventKinds())));
    }

    /** The rules that warn of this detection; usually none. */
    public List<CompiledRule> matching(DetectionFacts detection, CameraScope camera) {
        List<CompiledRule> candidates =
                settle(detection.cameraId(), camera).byKind().getOrDefault(detection.kind(), List.of());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<CompiledRule> matching = new ArrayList<>(candidates.size());
        for (CompiledRule rule : candidates) {
            if (rule.matches(detection, camera)) {
                matching.add(rule);
            }
        }
        return matching;
    }

    private Settled settle(String cameraId, CameraScope camera) {
        Settled known = settled.get(cameraId);
        if (known == null || !known.camera().equals(camera)) {
            known = new Settled(camera, rulesOf(cameraId, camera));
            settled.put(cameraId, known);
        }
        return known;
    }

    private Map<DetectionKind, List<CompiledRule>> rulesOf(String cameraId, CameraScope camera) {
        Map<DetectionKind, List<CompiledRule>> byKind = new EnumMap<>(DetectionKind.class);
        List<Indexed> near = new ArrayList<>(byCamera.getOrDefault(cameraId, List.of()));
        near.addAll(byTownship.getOrDefault(camera.townshipCode(), List.of()));
        near.addAll(byTier.getOrDefault(camera.tier(), List.of()));
        near.addAll(everywhere);
        for (Indexed candidate : near) {
            if (candidate.scope().covers(cameraId, camera)) {
                candidate.kinds().forEach(kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(candidate.rule()));
            }
        }
        return byKind;
    }

    private void index(Indexed rule) {
        RuleScope scope = rule.scope();
        if (!scope.cameraIds().isEmpty()) {
            scope.cameraIds().forEach(id -> add(byCamera, id, rule));
        } else if (!scope.townshipCodes().isEmpty()) {
            scope.townshipCodes().forEach(code -> add(byTownship, code, rule));
        } else if (!scope.tiers().isEmpty()) {
            scope.tiers().forEach(tier -> add(byTier, tier, rule));
        } else {
            everywhere.add(rule);
        }
    }

    private static <K> void add(Map<K, List<Indexed>> index, K key, Indexed rule) {
        index.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
    }
}
