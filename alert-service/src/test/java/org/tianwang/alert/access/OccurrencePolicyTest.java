package org.tianwang.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrencePolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void shouldCountOursWhenNobodySays() {
        assertThat(OccurrencePolicy.judge(null, null, NOW)).isEqualTo(new Moment(NOW, NOW, "SERVER", null));
    }

    @Test
    void shouldBelieveAPhoneThatWasInADeadSpot() {
        Instant told = NOW.minusSeconds(300);

        assertThat(OccurrencePolicy.judge(told, NOW.minusSeconds(310), NOW))
                .isEqualTo(new Moment(told, NOW, "DEVICE", null));
    }

    @Test
    void shouldStandExactlyOnItsLimits() {
        assertThat(judge(NOW.minus(Duration.ofHours(12)), null).source()).isEqualTo("DEVICE");
        assertThat(judge(NOW.minus(Duration.ofHours(12)).minusMillis(1), null).doubt())
                .contains("12 hours");
        assertThat(judge(NOW.plusSeconds(30), null).at())
                .as("never ahead of us")
                .isEqualTo(NOW);
        assertThat(judge(NOW.plusSeconds(30).plusMillis(1), null).doubt()).contains("ahead of our clock");
    }

    @Test
    void shouldSetAClockRightThatIsSlightlyBehindTheStepBefore() {
        Instant issued = NOW.minusSeconds(60);

        assertThat(judge(issued.minusSeconds(30), issued).at()).isEqualTo(issued);
        assertThat(judge(issued.minusSeconds(30).minusMillis(1), issued))
                .isEqualTo(new Moment(
                        NOW,
                        NOW,
                        "SERVER",
                        "the phone says 2026-03-02T03:58:29.999Z, before the step that precedes it"));
    }

    private static Moment judge(Instant told, Instant previous) {
        return OccurrencePolicy.judge(told, previous, NOW);
    }
}
