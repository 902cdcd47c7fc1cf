package org.tianwang.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeviceClockTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void shouldTakeWhatLiesWithinTheLimitForTheLinesDelay() {
        assertThat(DeviceClock.error(NOW.minusSeconds(30), NOW, LIMIT)).isZero();
        assertThat(DeviceClock.error(NOW.plusSeconds(31), NOW, LIMIT)).isEqualTo(Duration.ofSeconds(31));
        assertThat(DeviceClock.error(null, NOW, LIMIT)).isZero();
    }

    @Test
    void shouldSetRightWhatAPhoneToldThatIsAnHourOffEitherWay() {
        for (Duration off : new Duration[] {Duration.ofHours(1), Duration.ofHours(-1), Duration.ofDays(-9000)}) {
            Instant sent = NOW.plus(off);
            Duration error = DeviceClock.error(sent, NOW, LIMIT);
            assertThat(DeviceClock.setRight(sent.minusSeconds(300), error)).isEqualTo(NOW.minusSeconds(300));
        }
    }

    @Test
    void shouldNotFailOnTimesThatAreNone() {
        assertThat(DeviceClock.error(Instant.MAX, NOW, LIMIT)).isZero();
        assertThat(DeviceClock.setRight(Instant.MIN, Duration.ofHours(1))).isEqualTo(Instant.MIN);
    }

    @Test
    void shouldNameTheClockThatWasSetRightAndDoubtWhatIsStillImpossible() {
        Moment right = OccurrencePolicy.judge(NOW.plusSeconds(3000), NOW.plusSeconds(3600), NOW.minusSeconds(900), NOW);
        assertThat(right.at()).isEqualTo(NOW.minusSeconds(600));
        assertThat(right.source()).isEqualTo(Moment.DEVICE);
        assertThat(right.doubt()).endsWith("by a clock ahead of ours, set right");

        Moment impossible =
                OccurrencePolicy.judge(NOW.plusSeconds(1000), NOW.plusSeconds(3600), NOW.minusSeconds(900), NOW);
        assertThat(impossible.at()).isEqualTo(NOW);
        assertThat(impossible.source()).isEqualTo(Moment.SERVER);
        assertThat(impossible.doubt()).endsWith("before the step that precedes it");
    }
}
