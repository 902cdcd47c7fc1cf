package org.tianwang.alert.rule;

import java.util.List;
import java.util.Set;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/** Rules for tests. */
public final class RuleFixtures {

    private RuleFixtures() {}

    /** Warns of persons who enter a zone, anywhere, at any time, grouped by the minute. */
    public static RuleDefinition personEnters() {
        return scoped(RuleScope.EVERYWHERE);
    }

    static RuleDefinition scoped(RuleScope scope) {
        return new RuleDefinition(
                "Person enters",
                Severity.HIGH,
                Set.of(DetectionKind.ENTERED_ZONE),
                Set.of("person"),
                0.5,
                null,
                scope,
                List.of(),
                60,
                null);
    }

    static RuleDefinition conditioned(String condition) {
        RuleDefinition plain = personEnters();
        return new RuleDefinition(
                plain.name(),
                plain.severity(),
                plain.eventKinds(),
                plain.objectClasses(),
                plain.minConfidence(),
                plain.minDwellSeconds(),
                plain.scope(),
                plain.schedule(),
                plain.groupingSeconds(),
                condition);
    }

    static RuleDefinition loitering(int minDwellSeconds) {
        return new RuleDefinition(
                "Loitering",
                Severity.MEDIUM,
                Set.of(DetectionKind.DWELLED),
                Set.of(),
                null,
                minDwellSeconds,
                RuleScope.EVERYWHERE,
                List.of(),
                300,
                null);
    }
}
