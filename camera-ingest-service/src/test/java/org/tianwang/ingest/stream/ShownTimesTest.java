package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFormat;

class ShownTimesTest {
    private static final long NONE = avutil.AV_NOPTS_VALUE;
    private static final int SECOND = 90_000;
    private static final int FRAME = SECOND / 25;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ShownTimes times = new ShownTimes(new VideoFormat.TimeBase(1, SECOND));

    @Test
    void shouldKeepTheDistancesOfPicturesThatArriveInABurst() {
        times.next(77, START);

        Instant burst = START.plusMillis(400);
        for (int i = 1; i <= 10; i++) {
            assertThat(times.next(77 + i * FRAME, burst)).isEqualTo(START.plusMillis(i * 40L));
        }
    }

    @Test
    void shouldGoOnByTheTimeThatPassedWhenTheStreamsTimesStepBackWrapOrLeap() {
        times.next(5 * SECOND, START);

        assertThat(times.next(0, START.plusMillis(40))).isEqualTo(START.plusMillis(40));
        assertThat(times.next((1L << 33) - 1, START.plusMillis(80))).isEqualTo(START.plusMillis(80));
        assertThat(times.next(FRAME, START.plusMillis(120))).isEqualTo(START.plusMillis(120));
        assertThat(times.next(2 * FRAME, START.plusMillis(500))).isEqualTo(START.plusMillis(160));
    }

    @Test
    void shouldGoByReceiptWhenPicturesHaveNoTimesOrAllTheSame() {
        for (long ticks : new long[] {NONE, NONE, SECOND, SECOND, SECOND, NONE}) {
            assertThat(times.next(ticks, START)).isEqualTo(START);
        }
        assertThat(times.next(NONE, START.plusMillis(40))).isEqualTo(START.plusMillis(40));
        assertThat(times.next(SECOND, START.plusMillis(90))).isEqualTo(START.plusMillis(90));
        assertThat(times.next(SECOND, START.plusMillis(130))).isEqualTo(START.plusMillis(130));
    }

    @Test
    void shouldNotStrayFarFromTheTimeOfReceiptHoweverFastOrSlowTheCamerasClockRuns() {
        Instant fast = null;
        for (int i = 0; i < 1000; i++) {
            fast = times.next(i * 10L * FRAME, START.plusMillis(i * 40L));
        }
        Instant slow = null;
        ShownTimes crawling = new ShownTimes(new VideoFormat.TimeBase(1, SECOND));
        for (int i = 0; i < 1000; i++) {
            slow = crawling.next(i, START.plusMillis(i * 40L));
        }

        Instant received = START.plusMillis(999 * 40L);
        assertThat(Duration.between(received, fast)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Duration.between(slow, received)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void shouldFollowThisServicesOwnClockWhenItIsSet() {
        times.next(0, START);

        Instant set = START.plus(Duration.ofHours(2));
        assertThat(times.next(FRAME, set)).isEqualTo(set.minusSeconds(5));
        assertThat(times.next(2 * FRAME, START)).isEqualTo(START.plusSeconds(5));
    }
}
