package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private final LookGate gate = new LookGate(0.001, Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void shouldLookAtTheFirstPictureAndAtMotion() {
        assertThat(gate.worthLooking(START, 0, false)).isTrue();
        assertThat(gate.worthLooking(START.plusMillis(200), 0.0009, false)).isFalse();
        assertThat(gate.worthLooking(START.plusMillis(400), 0.001, false)).isTrue();
    }

    @Test
    void shouldLookNowAndThenAtWhatStandsStill() {
        gate.worthLooking(START, 0, true);

        assertThat(gate.worthLooking(START.plusMillis(999), 0, true)).isFalse();
        assertThat(gate.worthLooking(START.plusMillis(1000), 0, true)).isTrue();
    }

    @Test
    void shouldLookRarelyWhenNothingIsThere() {
        gate.worthLooking(START, 0, false);

        assertThat(gate.worthLooking(START.plusMillis(9_999), 0, false)).isFalse();
        assertThat(gate.worthLooking(START.plusMillis(10_000), 0, false)).isTrue();
    }

    @Test
    void shouldSampleAtTheAskedRateFromAnyRate() {
        Sampler sampler = new Sampler(5);
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            taken += sampler.take(START.plusMillis(i * 40L)) ? 1 : 0;
        }

        assertThat(taken).isEqualTo(20);
    }

    @Test
    void shouldNotCatchUpAfterAGap() {
        Sampler sampler = new Sampler(5);
        sampler.take(START);

        assertThat(sampler.take(START.plusSeconds(60))).isTrue();
        assertThat(sampler.take(START.plusSeconds(60).plusMillis(40))).isFalse();
    }
}
