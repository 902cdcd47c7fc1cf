package org.tianwang.alert.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;

class StageClockPolicyTest {

    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TOWN = "T01";
    private static final String VILLAGE = "T09";

    private final StageClockPolicy policy = new StageClockPolicy(new SmallRyeConfigBuilder()
            .withMapping(StageClockConfig.class)
            .build()
            .getConfigMapping(StageClockConfig.class));

    @Test
    void shouldKeepTheFiguresOfTheTable() {
        for (Severity urgent : new Severity[] {Severity.CRITICAL, Severity.HIGH}) {
            assertThat(policy.allowed(Stage.WARN, urgent, TOWN)).isEqualTo(Duration.ofSeconds(15));
            assertThat(policy.allowed(Stage.DISPATCH, urgent, TOWN)).isEqualTo(Duration.ofSeconds(60));
            assertThat(policy.allowed(Stage.DEPLOY, urgent, TOWN)).isEqualTo(Duration.ofSeconds(30));
            assertThat(policy.allowed(Stage.RESPOND, urgent, TOWN)).isEqualTo(Duration.ofMinutes(5));
            assertThat(policy.allowed(Stage.RESPOND, urgent, VILLAGE)).isEqualTo(Duration.ofMinutes(10));
            assertThat(policy.allowed(Stage.RESPOND, urgent, null)).isEqualTo(Duration.ofMinutes(10));
        }
        assertThat(policy.allowed(Stage.WARN, Severity.MEDIUM, TOWN)).isEqualTo(Duration.ofSeconds(45));
        assertThat(policy.allowed(Stage.RESPOND, Severity.LOW, VILLAGE)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void shouldCountTheNextStepFromWhenOneWasToldLate() {
        Instant due = START.plusSeconds(15);
        Instant hourLater = due.plus(Duration.ofHours(1));

        assertThat(policy.next(1, due.plusSeconds(5), START, due)).isEqualTo(START.plusSeconds(30));
        assertThat(policy.next(1, hourLater, START, due)).isEqualTo(hourLater.plusSeconds(15));
        assertThat(policy.next(2, hourLater, START, due)).isEqualTo(hourLater.plusSeconds(30));
        assertThat(policy.next(3, hourLater, START, due)).isNull();
    }

    @Test
    void shouldEscalateInSteps() {
        Instant due = START.plusSeconds(15);

        assertThat(policy.escalation(1, START, due)).isEqualTo(due);
        assertThat(policy.escalation(2, START, due)).isEqualTo(START.plusSeconds(30));
        assertThat(policy.escalation(3, START, due)).isEqualTo(START.plusSeconds(60));
        assertThat(policy.escalation(4, START, due)).isNull();
    }
}
