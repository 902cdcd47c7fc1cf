package org.tianwang.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.quality.Reading.Verdict;

class FindingSwitchTest {
    private static final Instant START = Instant.parse("2026-03-02T04:00:00Z");
    private final FindingSwitch covered = new FindingSwitch(FindingKind.COVERED, false);

    @Test
    void shouldBeRaisedExactlyWhenBadHasLastedLongEnough() {
        for (int millis = 0; millis < 10_000; millis += 500) {
            assertThat(covered.changed(START.plusMillis(millis), Verdict.BAD)).isFalse();
        }
        assertThat(covered.changed(START.plusMillis(9_999), Verdict.BAD)).isFalse();

        boolean raised = covered.changed(START.plusMillis(10_000), Verdict.BAD);

        assertThat(raised).isTrue();
        assertThat(covered.on()).isTrue();
    }

    @Test
    void shouldBeClearedExactlyWhenGoodHasLastedLongEnough() {
        FindingSwitch on = new FindingSwitch(FindingKind.COVERED, true);
        for (int millis = 0; millis <= 9_999; millis += 1_111) {
            assertThat(on.changed(START.plusMillis(millis), Verdict.GOOD)).isFalse();
        }

        assertThat(on.changed(START.plusMillis(10_000), Verdict.GOOD)).isTrue();
        assertThat(on.on()).isFalse();
    }

    @Test
    void shouldNeverBeRaisedWhenBadAndGoodTakeTurns() {
        for (int second = 0; second < 600; second++) {
            assertThat(covered.changed(START.plusSeconds(second), second % 2 == 0 ? Verdict.BAD : Verdict.GOOD))
                    .isFalse();
        }
    }

    @Test
    void shouldForgetAnOldSuspicionWhenItStaysUnclear() {
        for (int second = 0; second <= 8; second++) {
            covered.changed(START.plusSeconds(second), Verdict.BAD);
        }
        for (int second = 9; second <= 42; second++) {
            covered.changed(START.plusSeconds(second), Verdict.UNCLEAR);
        }

        assertThat(covered.suspicious()).isFalse();
    }

    @Test
    void shouldBeRaisedWhereKeyFramesComeFarApart() {
        boolean raised = false;
        for (int second = 0; second <= 40 && !raised; second += 10) {
            raised = covered.changed(START.plusSeconds(second), Verdict.BAD);
        }

        assertThat(raised).isTrue();
    }

    @Test
    void shouldFindAStandstillWhereKeyFramesComeFarApartButNotAcrossAGap() {
        FreezeMeter freeze = new FreezeMeter();
        byte[] picture = {1, 2, 3};

        assertThat(freeze.measure(START, picture)).isZero();
        assertThat(freeze.measure(START.plusSeconds(10), picture)).isZero();
        assertThat(freeze.measure(START.plusSeconds(20), picture)).isEqualTo(10);
        assertThat(freeze.measure(START.plusSeconds(30), picture)).isEqualTo(20);
        assertThat(freeze.measure(START.plusSeconds(120), picture)).isZero();
    }

    @Test
    void shouldNotCountTheTimeWithoutPictures() {
        covered.changed(START, Verdict.BAD);

        assertThat(covered.changed(START.plusSeconds(30), Verdict.BAD)).isFalse();
    }
}
