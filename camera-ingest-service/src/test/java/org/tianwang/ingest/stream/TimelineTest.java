package org.tianwang.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.frame.VideoFormat;
import org.tianwang.ingest.frame.VideoPacket.Times;

class TimelineTest {
    private static final long NONE = avutil.AV_NOPTS_VALUE;
    private static final int SECOND = 90_000;

    private final Timeline timeline = new Timeline(new VideoFormat.TimeBase(1, SECOND));
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldBeginAtZeroAndKeepTheStreamsOwnSteps() {
        assertThat(next(500_000, 500_000)).isEqualTo(new Times(0, 0, 1));
        assertThat(next(503_600, 507_200)).isEqualTo(new Times(3600, 7200, 3600));
        assertThat(next(503_600 + 9 * SECOND, 503_600 + 9 * SECOND).decode()).isEqualTo(3600 + 9 * SECOND);
    }

    @Test
    void shouldGoOnByThePassedTimeWhenAFileStartsAgain() {
        next(0, 0);
        next(70 * SECOND, 70 * SECOND);
        long end = next(71 * SECOND, 71 * SECOND).decode();

        now = now.plus(Duration.ofMillis(60));

        assertThat(next(0, 0).decode()).isEqualTo(end + 100 * 90);
        assertThat(next(3600, 3600).decode()).isEqualTo(end + 100 * 90 + 3600);
    }

    @Test
    void shouldNotFollowAJumpAheadOfTheCamerasClock() {
        next(0, 0);

        assertThat(timeline.jumps()).isZero();
        assertThat(next(3_000L * SECOND, 3_000L * SECOND).decode()).isEqualTo(40 * 90);
        assertThat(timeline.jumps()).isEqualTo(1);
    }

    @Test
    void shouldGrowStrictlyEvenWhenNoTimeHasPassed() {
        long first = next(SECOND, SECOND).decode();
        now = now.minus(Duration.ofSeconds(5));

        assertThat(next(SECOND, SECOND).decode()).isGreaterThan(first);
    }

    @Test
    void shouldCountThePassedTimeWhenTheStreamCarriesNone() {
        next(NONE, NONE);

        assertThat(next(NONE, NONE).decode()).isEqualTo(40 * 90);
    }

    @Test
    void shouldNotDriftWhenOnlyTheTimesOfShowingAreKnown() {
        next(NONE, 0);
        next(NONE, 3 * 3600);
        next(NONE, 3600);
        next(NONE, 2 * 3600);

        assertThat(next(NONE, 6 * 3600).decode()).isBetween(6L * 3600, 6L * 3600 + 2);
    }

    @Test
    void shouldNeverShowBeforeDecoding() {
        next(0, 0);

        Times times = next(7200, 3600);

        assertThat(times.present()).isEqualTo(times.decode());
    }

    private Times next(long dts, long pts) {
        now = now.plus(Duration.ofMillis(40));
        return timeline.next(dts, pts, 0, now);
    }
}
