package org.tianwang.alert.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tianwang.alert.camera.CameraScope;
import org.tianwang.alert.condition.Condition;
import org.tianwang.alert.detection.DetectionFacts;
import org.tianwang.alert.detection.DetectionOutline;
import org.tianwang.contracts.ops.Severity;

/**
 * A rule as the intake asks it: scope and event kind are settled beforehand by {@link RuleSet}, what is left is
 * compared field by field, cheapest first. Immutable, so that one set is read while the next is compiled.
 *
 * @param condition null for none, which then costs nothing
 * @param watch what an entry of the watch list has found; null for every other rule
 */
public record CompiledRule(
        UUID id,
        String name,
        Severity severity,
        Set<String> objectClasses,
        Set<String> zoneNames,
        double minConfidence,
        int minDwellSeconds,
        WeeklySchedule schedule,
        long groupingMillis,
        Condition condition,
        WatchHit watch) {

    /** @param conditions compiles a rule's extra condition */
    static CompiledRule of(UUID id, RuleDefinition rule, BiFunction<UUID, String, Condition> conditions) {
        return new CompiledRule(
                id,
                rule.name(),
                rule.severity(),
                Set.copyOf(rule.objectClasses()),
                Set.copyOf(rule.scope().zoneNames()),
                rule.minConfidence() == null ? 0 : rule.minConfidence(),
                rule.minDwellSeconds() == null ? 0 : rule.minDwellSeconds(),
                WeeklySchedule.of(rule.schedule()),
                rule.groupingSeconds() * 1000L,
                rule.condition() == null ? null : conditions.apply(id, rule.condition()),
                null);
    }

    /** An entry of a watch list, which has matched already: only what an alert takes from its rule. */
    public static CompiledRule watch(UUID id, String name, Severity severity, long groupingSeconds, WatchHit hit) {
        return new CompiledRule(
                id,
                name,
                severity,
                Set.of(),
                Set.of(),
                0,
                0,
                WeeklySchedule.of(List.of()),
                groupingSeconds * 1000,
                null,
                hit);
    }

    /** Whether the camera has read the registered plate itself, where both are of the same entry. */
    public boolean isSurerThan(CompiledRule other) {
        return watch != null && watch.exact() && other.watch != null && !other.watch.exact();
    }

    /** Whether a detection, of a kind and camera that the rule is for, is what the rule warns of. */
    boolean matches(DetectionFacts detection, CameraScope camera) {
        return resembles(detection)
                && schedule.covers(detection.frameTime())
                && (condition == null || condition.holds(detection, camera));
    }

    /** Whether it is what the rule warns of but for the hour and the extra condition. */
    boolean resembles(DetectionOutline seen) {
        return seen.confidence() >= minConfidence
                && seen.dwellSeconds() >= minDwellSeconds
                && (objectClasses.isEmpty() || objectClasses.contains(seen.objectClass()))
                && zoneFits(seen.zone());
    }

    private boolean zoneFits(String zone) {
        return zoneNames.isEmpty() || (zone != null && zoneNames.contains(zone));
    }
}
