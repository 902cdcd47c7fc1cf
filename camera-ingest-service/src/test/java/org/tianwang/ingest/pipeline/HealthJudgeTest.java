package org.tianwang.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.stream.StreamFault;

class HealthJudgeTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private final HealthJudge judge = new HealthJudge(false);

    @Test
    void shouldBeOnlineWithTheFirstPictureAndSayItOnce() {
        assertThat(judge.picture(START, 0)).contains(new HealthJudge.Verdict(CameraHealth.ONLINE, null));
        assertThat(judge.picture(START.plusSeconds(20), 0)).isEmpty();
    }

    @Test
    void shouldBeOfflineAtOnceWhenItNeverRan() {
        assertThat(judge.failed(StreamFault.REFUSED))
                .contains(new HealthJudge.Verdict(CameraHealth.OFFLINE, StreamFault.REFUSED.words()));
        assertThat(judge.failed(StreamFault.REFUSED)).isEmpty();
    }

    @Test
    void shouldNotReportAStreamThatComesBackAtTheNextAttempt() {
        judge.picture(START, 0);

        assertThat(judge.failed(StreamFault.ENDED)).isEmpty();
        assertThat(judge.picture(START.plusSeconds(2), 0)).isEmpty();
    }

    @Test
    void shouldReportAStreamThatStaysAway() {
        judge.picture(START, 0);
        judge.failed(StreamFault.ENDED);

        assertThat(judge.failed(StreamFault.REFUSED))
                .contains(new HealthJudge.Verdict(CameraHealth.OFFLINE, StreamFault.REFUSED.words()));
    }

    @Test
    void shouldReportANewReason() {
        judge.failed(StreamFault.REFUSED);

        assertThat(judge.failed(StreamFault.UNAUTHORISED)).isPresent();
    }

    @Test
    void shouldDegradeWhenDamageKeepsComingAndRecoverWhenItStops() {
        judge.picture(START, 0);

        assertThat(judge.picture(START.plusMillis(9_999), 6)).isEmpty();
        assertThat(judge.picture(START.plusMillis(10_000), 6))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.DEGRADED);
        assertThat(judge.picture(START.plusMillis(20_000), 6))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.ONLINE);
    }

    @Test
    void shouldDegradeAFileThatIsCutOff() {
        HealthJudge ofFile = new HealthJudge(true);

        assertThat(ofFile.picture(START, 1))
                .get()
                .extracting(HealthJudge.Verdict::health)
                .isEqualTo(CameraHealth.DEGRADED);
    }
}
