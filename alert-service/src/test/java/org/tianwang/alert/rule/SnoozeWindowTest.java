package org.tianwang.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.Severity;

class SnoozeWindowTest {

    private static final Instant FROM = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-02T05:00:00Z");

    @Test
    void shouldBeginWithItsFirstInstantAndEndBeforeItsLast() {
        SnoozeWindow window = new SnoozeWindow(UUID.randomUUID(), FROM, UNTIL);

        assertThat(window.covers(FROM.minusMillis(1))).isFalse();
        assertThat(window.covers(FROM)).isTrue();
        assertThat(window.covers(UNTIL.minusMillis(1))).isTrue();
        assertThat(window.covers(UNTIL)).isFalse();
    }

    @Test
    void shouldSilenceItsOwnRuleAndNoOther() {
        CompiledRule snoozed = CompiledRules.personEnters(Severity.HIGH);
        UUID snooze = UUID.randomUUID();
        RuleSet rules = new RuleSet(
                Map.of(), Map.of(snoozed.id(), List.of(new SnoozeWindow(snooze, FROM, UNTIL))), (id, text) -> null);

        assertThat(rules.silencing(snoozed, FROM)).isEqualTo(snooze);
        assertThat(rules.silencing(snoozed, UNTIL)).isNull();
        assertThat(rules.silencing(CompiledRules.personEnters(Severity.HIGH), FROM))
                .isNull();
    }
}
