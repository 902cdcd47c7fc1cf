package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamSigns;

class HealthJudgeTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private final HealthJudge judge = new HealthJudge(false);

    @Test
    void shouldBeOnlineWithTheFirstPictureAndSayItOnce() {
        assertThat(picture(START, 0)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
        assertThat(picture(START.plusSeconds(20), 0)).isEmpty();
    }

    @Test
    void shouldBeOfflineAtOnceWhenItNeverRan() {
        assertThat(judge.failed(StreamFault.REFUSED, START))
                .contains(new HealthJudge.Verdict(CameraHealth.OFFLINE, StreamFault.REFUSED.words()));
        assertThat(judge.failed(StreamFault.REFUSED, START)).isEmpty();
    }

    @Test
    void shouldNotReportAStreamThatComesBackAtTheNextAttempt() {
        picture(START, 0);

        assertThat(judge.failed(StreamFault.ENDED, START)).isEmpty();
        assertThat(picture(START.plusSeconds(2), 0)).isEmpty();
    }

    @Test
    void shouldReportAStreamThatStaysAway() {
        picture(START, 0);
        judge.failed(StreamFault.ENDED, START);

        assertThat(judge.failed(StreamFault.REFUSED, START))
                .contains(new HealthJudge.Verdict(CameraHealth.OFFLINE, StreamFault.REFUSED.words()));
    }

    @Test
    void shouldReportAtOnceAStreamThatRanOnWithoutPictures() {
        picture(START, 0);

        assertThat(judge.failed(StreamFault.NO_PICTURE, START.plusSeconds(10)))
                .contains(new HealthJudge.Verdict(CameraHealth.OFFLINE, StreamFault.NO_PICTURE.words()));
        assertThat(picture(START.plusSeconds(12), 0)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
    }

    @Test
    void shouldReportANewReason() {
        judge.failed(StreamFault.REFUSED, START);

        assertThat(judge.failed(StreamFault.UNAUTHORISED, START)).isPresent();
    }

    @Test
    void shouldDegradeWhenDamageKeepsComingAndRecoverWhenItStops() {
        picture(START, 0);

        assertThat(picture(START.plusMillis(9_999), 6)).isEmpty();
        assertThat(picture(START.plusMillis(10_000), 6))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.DEGRADED);
        assertThat(picture(START.plusMillis(20_000), 6))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.ONLINE);
    }

    @Test
    void shouldDegradeAFileThatIsCutOff() {
        HealthJudge ofFile = new HealthJudge(true);

        assertThat(ofFile.picture(START, new StreamSigns(1, 0, START)))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.DEGRADED);
    }

    @Test
    void shouldCallAStreamUnstableThatBreaksOffAfterEachPictureUntilItHasRunForAMinute() {
        Instant now = START;
        for (int run = 0; run < 2; run++, now = now.plusSeconds(30)) {
            picture(now, 0);
            assertThat(judge.failed(StreamFault.ENDED, now)).isEmpty();
        }
        picture(now, 0);

        assertThat(judge.failed(StreamFault.ENDED, now.plusSeconds(1)))
                .contains(new HealthJudge.Verdict(CameraHealth.DEGRADED, HealthJudge.UNSTABLE));
        Instant back = now.plusSeconds(40);
        assertThat(picture(back, 0)).isEmpty();
        assertThat(picture(back.plusMillis(59_999), 0)).isEmpty();
        assertThat(picture(back.plusSeconds(60), 0)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
    }

    @Test
    void shouldNotCallAStreamUnstableWhoseRunsAreLong() {
        Instant now = START;
        for (int run = 0; run < 6; run++, now = now.plusSeconds(120)) {
            picture(now, 0);
            picture(now.plusSeconds(59), 0);
            assertThat(judge.failed(StreamFault.ENDED, now.plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void shouldSayForAMinuteThatACameraChangedItsPicture() {
        picture(START, 0);

        assertThat(judge.failed(StreamFault.FORMAT_CHANGED, START.plusSeconds(5)))
                .contains(new HealthJudge.Verdict(CameraHealth.DEGRADED, StreamFault.FORMAT_CHANGED.words()));
        assertThat(picture(START.plusSeconds(6), 0)).isEmpty();
        assertThat(picture(START.plusMillis(64_999), 0)).isEmpty();
        assertThat(picture(START.plusSeconds(65), 0)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
    }

    @Test
    void shouldReportAClockThatJumpsThreeTimesInAMinute() {
        picture(START, 0);

        assertThat(jumped(START.plusSeconds(10), 2)).isEmpty();
        assertThat(jumped(START.plusMillis(69_999), 3))
                .contains(new HealthJudge.Verdict(CameraHealth.DEGRADED, HealthJudge.CLOCK_JUMPS));
        assertThat(jumped(START.plusSeconds(70), 3)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
    }

    @Test
    void shouldReportAStreamWhoseKeyFramesHaveStopped() {
        StreamSigns signs = new StreamSigns(0, 0, START);
        judge.picture(START, signs);

        assertThat(judge.picture(START.plusSeconds(60), signs)).isEmpty();
        assertThat(judge.picture(START.plusMillis(60_001), signs))
                .contains(new HealthJudge.Verdict(CameraHealth.DEGRADED, HealthJudge.NO_KEY_FRAMES));
    }

    @Test
    void shouldNameAllThatIsWrong() {
        picture(START, 0);
        judge.picture(START.plusSeconds(1), new StreamSigns(0, 3, START));

        assertThat(judge.picture(START.plusSeconds(10), new StreamSigns(9, 3, START)))
                .contains(new HealthJudge.Verdict(
                        CameraHealth.DEGRADED, HealthJudge.CLOCK_JUMPS + "; " + HealthJudge.DAMAGED));
    }

    private Optional<HealthJudge.Verdict> picture(Instant at, long damaged) {
        return judge.picture(at, new StreamSigns(damaged, 0, at));
    }

    private Optional<HealthJudge.Verdict> jumped(Instant at, long times) {
        return judge.picture(at, new StreamSigns(0, times, at));
    }
}
