package org.tianwang.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

class RuleChangeTest {

    @Test
    void shouldTellEachPartThatDiffersWithBothValues() {
        RuleDefinition before = rule(Severity.HIGH, 0.5, "count > 3");
        RuleDefinition after = rule(Severity.LOW, 0.99, null);

        assertThat(RuleChange.of(before, true, after, true))
                .isEqualTo("severity: HIGH → LOW; minConfidence: 0.5 → 0.99; condition: count > 3 → none");
    }

    @Test
    void shouldTellOfTheSwitchAlone() {
        RuleDefinition rule = rule(Severity.HIGH, 0.5, null);

        assertThat(RuleChange.of(rule, true, rule, false)).isEqualTo("switched off");
    }

    @Test
    void shouldStayShortHoweverLongARuleIs() {
        RuleDefinition before = rule(Severity.HIGH, 0.5, "a".repeat(1000));
        RuleDefinition after = rule(Severity.HIGH, 0.5, "b".repeat(1000));

        assertThat(RuleChange.of(before, true, after, true))
                .hasSizeLessThan(500)
                .contains("a…", "b…");
    }

    private static RuleDefinition rule(Severity severity, double confidence, String condition) {
        return new RuleDefinition(
                "Yard",
                severity,
                Set.of(DetectionKind.ENTERED_ZONE),
                Set.of("person"),
                confidence,
                null,
                RuleScope.EVERYWHERE,
                List.of(),
                60,
                condition);
    }
}
