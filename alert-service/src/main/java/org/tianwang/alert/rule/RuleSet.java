package org.tianwang.alert.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.Condition;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionGlance;
import org.tianwang.alert.detection.DetectionOutline;
import org.tianwang.contracts.sky.CameraTier;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * All rules that are on, compiled for the cost of one question: a detection is compared only with the rules of its own
 * camera, kind and zone, so that neither rules elsewhere nor more cameras make it dearer. A camera's rules are settled when
 * it is first seen and again when its township or tier changes.
 *
 * <p>Rules are indexed by the narrowest part of their scope (camera, else township, else tier, else everywhere), so
 * that settling a camera does not walk the whole county's rules. Safe for any thread.
 */
public final class RuleSet {

    /** No rules at all: what the intake starts with before the first load. */
    public static final RuleSet EMPTY = new RuleSet(Map.of(), text -> null);

    private record Indexed(CompiledRule rule, RuleScope scope, Collection<DetectionKind> kinds) {}

    /** A kind's rules: those that look at no zone in particular, and the others by the zones that they name. */
    private record Zoned(List<CompiledRule> anywhere, Map<String, List<CompiledRule>> within) {

        Zoned() {
            this(new ArrayList<>(), new HashMap<>());
        }

        void add(CompiledRule rule) {
            if (rule.zoneNames().isEmpty()) {
                anywhere.add(rule);
            }
            rule.zoneNames().forEach(zone -> within.computeIfAbsent(zone, k -> new ArrayList<>(1))
                    .add(rule));
        }
    }

    private record Settled(CameraScope camera, Map<DetectionKind, Zoned> byKind) {}

    private final Map<UUID, List<SnoozeWindow>> snoozes;
    private final Map<String, List<Indexed>> byCamera = new HashMap<>();
    private final Map<String, List<Indexed>> byTownship = new HashMap<>();
    private final Map<CameraTier, List<Indexed>> byTier = new HashMap<>();
    private final List<Indexed> everywhere = new ArrayList<>();
    private final Map<String, Settled> settled = new ConcurrentHashMap<>();
    /** For cameras that no rule names: all of a township and tier with the same tags have the same rules. */
    private final Map<CameraScope, Map<DetectionKind, Zoned>> places = new ConcurrentHashMap<>();

    /** Rules of which none is snoozed. */
    public RuleSet(Map<UUID, RuleDefinition> rules, Function<String, Condition> conditions) {
        this(rules, Map.of(), (id, text) -> conditions.apply(text));
    }

    /**
     * Compiles.
     *
     * @param snoozes by rule, those that can still matter
     * @param conditions compiles a rule's extra condition
     */
    RuleSet(
            Map<UUID, RuleDefinition> rules,
            Map<UUID, List<SnoozeWindow>> snoozes,
            BiFunction<UUID, String, Condition> conditions) {
        this.snoozes = snoozes;
        rules.forEach((id, rule) ->
                index(new Indexed(CompiledRule.of(id, rule, conditions), rule.scope(), rule.eventKinds())));
    }

    /** One rule alone, for trying it out. */
    public static RuleSet of(UUID id, RuleDefinition rule, Function<String, Condition> conditions) {
        return new RuleSet(Map.of(id, rule), conditions);
    }

    /** The snooze that keeps the rule silent about what was seen then; null, and as good as free, when there is none. */
    public UUID silencing(CompiledRule rule, Instant frameTime) {
        if (snoozes.isEmpty()) {
            return null;
        }
        for (SnoozeWindow window : snoozes.getOrDefault(rule.id(), List.of())) {
            if (window.covers(frameTime)) {
                return window.id();
            }
        }
        return null;
    }

    /** Whether {@link #matching} could find any; where not, the rest of the detection need not be read. */
    public boolean mayMatch(DetectionGlance seen, CameraScope camera) {
        Zoned rules = rulesFor(seen, camera);
        return rules != null
                && (anyResembles(rules.anywhere(), seen)
                        || (seen.zone() != null
                                && anyResembles(rules.within().getOrDefault(seen.zone(), List.of()), seen)));
    }

    private static boolean anyResembles(List<CompiledRule> candidates, DetectionGlance seen) {
        for (CompiledRule rule : candidates) {
            if (rule.resembles(seen)) {
                return true;
            }
        }
        return false;
    }

    /** The rules that warn of this detection; usually none. */
    public List<CompiledRule> matching(DetectionFacts detection, CameraScope camera) {
        Zoned rules = rulesFor(detection, camera);
        if (rules == null) {
            return List.of();
        }
        List<CompiledRule> matching = matching(rules.anywhere(), detection, camera, List.of());
        return detection.zone() == null
                ? matching
                : matching(rules.within().getOrDefault(detection.zone(), List.of()), detection, camera, matching);
    }

    private static List<CompiledRule> matching(
            List<CompiledRule> candidates, DetectionFacts detection, CameraScope camera, List<CompiledRule> before) {
        List<CompiledRule> matching = before;
        for (CompiledRule rule : candidates) {
            if (rule.matches(detection, camera)) {
                matching = matching.isEmpty() ? new ArrayList<>(2) : matching;
                matching.add(rule);
            }
        }
        return matching;
    }

    /** Null when none looks at this kind of detection at this camera. */
    private Zoned rulesFor(DetectionOutline seen, CameraScope camera) {
        return settle(seen.cameraId(), camera).byKind().get(seen.kind());
    }

    private Settled settle(String cameraId, CameraScope camera) {
        Settled known = settled.get(cameraId);
        if (known == null || !known.camera().equals(camera)) {
            known = new Settled(
                    camera,
                    byCamera.containsKey(cameraId)
                            ? rulesOf(cameraId, camera)
                            : places.computeIfAbsent(camera, place -> rulesOf(cameraId, place)));
            settled.put(cameraId, known);
        }
        return known;
    }

    private Map<DetectionKind, Zoned> rulesOf(String cameraId, CameraScope camera) {
        Map<DetectionKind, Zoned> byKind = new EnumMap<>(DetectionKind.class);
        List<Indexed> near = new ArrayList<>(byCamera.getOrDefault(cameraId, List.of()));
        near.addAll(byTownship.getOrDefault(camera.townshipCode(), List.of()));
        near.addAll(byTier.getOrDefault(camera.tier(), List.of()));
        near.addAll(everywhere);
        for (Indexed candidate : near) {
            if (candidate.scope().covers(cameraId, camera)) {
                candidate.kinds().forEach(kind -> byKind.computeIfAbsent(kind, k -> new Zoned())
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
