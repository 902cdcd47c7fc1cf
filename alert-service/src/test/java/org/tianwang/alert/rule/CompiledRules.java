package org.tianwang.alert.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.ops.Severity;

/** Compiled rules for tests of what comes after the rules. */
public final class CompiledRules {

    private CompiledRules() {}

    public static CompiledRule personEnters(Severity severity) {
        return new CompiledRule(
                UUID.randomUUID(),
                "Person enters",
                severity,
                Set.of("person"),
                Set.of(),
                0.5,
                0,
                WeeklySchedule.of(List.of()),
                60_000,
                null,
                null);
    }
}
