package org.tianwang.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tianwang.testing.MutableClock;

class EvenTimeTest {

    private final MutableClock wall = new MutableClock(Instant.parse("2026-03-01T00:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(-5);
    private final EvenTime time = new EvenTime(wall, nanos::get);

    @Test
    void shouldCountFromTheFirstLook() {
        assertThat(time.soFar()).isZero();
        pass(Duration.ofMinutes(20));
        pass(Duration.ofMinutes(11));

        assertThat(time.soFar()).isEqualTo(Duration.ofMinutes(31));
    }

    @Test
    void shouldBeginAnewWhenTheClockWasSetEitherWay() {
        time.soFar();
        pass(Duration.ofHours(1));

        wall.advance(Duration.ofMinutes(61));
        assertThat(time.soFar()).isZero();

        pass(Duration.ofHours(1));
        wall.advance(Duration.ofMinutes(-2));
        assertThat(time.soFar()).isZero();
    }

    @Test
    void shouldBearASmallCorrection() {
        time.soFar();
        pass(Duration.ofHours(1));
        wall.advance(Duration.ofMinutes(1));

        assertThat(time.soFar()).isEqualTo(Duration.ofHours(1));
    }

    /** Both clocks go on, and are looked at. */
    private void pass(Duration duration) {
        wall.advance(duration);
        nanos.addAndGet(duration.toNanos());
        time.soFar();
    }
}
