package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PacerTest {
    private long now = 1_000_000_000L;
    private final Pacer pacer = new Pacer(() -> now);

    @Test
    void shouldWaitAsLongAsTheTimeStampsAreApart() {
        assertThat(pacer.untilDue(0)).isZero();
        assertThat(pacer.untilDue(100_000)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void shouldCatchUpWhenDecodingTookLong() {
        pacer.untilDue(0);
        now += 130_000_000L;

        assertThat(pacer.untilDue(100_000)).isZero();
        assertThat(pacer.untilDue(200_000)).isEqualTo(Duration.ofMillis(70));
    }

    @Test
    void shouldGoOnWhenTheLoopStartsAgain() {
        pacer.untilDue(79_000_000);

        assertThat(pacer.untilDue(0)).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void shouldNeitherRaceNorSleepLongWhenTimeStampsJump() {
        pacer.untilDue(0);

        assertThat(pacer.untilDue(3_600_000_000L)).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void shouldNotRaceWhenTimeStampsHardlyMove() {
        pacer.untilDue(0);

        assertThat(pacer.untilDue(1)).isEqualTo(Duration.ofMillis(8));
    }

    @Test
    void shouldNotRaceAfterALongPause() {
        pacer.untilDue(0);
        now += 60_000_000_000L;
        pacer.untilDue(100_000);

        assertThat(pacer.untilDue(200_000)).isEqualTo(Duration.ofMillis(100));
    }
}
