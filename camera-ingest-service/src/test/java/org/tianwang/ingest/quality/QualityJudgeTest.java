package org.tianwang.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.stream.Footage;

/** One camera's day: what is raised, when exactly, what clears, and what must not be raised. */
class QualityJudgeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T16:30:00Z");
    private static List<Luma> yard;

    private final List<String> told = new ArrayList<>();
    private Baseline baseline = baseline(null);
    private QualityJudge judge = new QualityJudge(baseline, Set.of());
    private Instant at = NOON;
    private Instant damagedAt;
    private int picture;
    private int everyMillis = 500;

    @BeforeAll
    static void read() throws Exception {
        yard = Scenes.of(Footage.PEDESTRIANS, 5, 155);
    }

    @Test
    void shouldTellOfACoveredLensAfterTenSecondsAndClearItTenSecondsAfterItIsUncovered() {
        see(60, UnaryOperator.identity());
        damagedAt = at;
        see(30, Scenes.plain(90, 4));
        see(30, UnaryOperator.identity());

        assertThat(told).containsExactly("+COVERED 10.0", "-COVERED 40.0");
    }

    @Test
    void shouldTellOfAFrozenPictureAfterFifteenSecondsAndOfItsEndAtOnce() {
        see(60, UnaryOperator.identity());
        Luma last = yard.get(3);
        damagedAt = at;
        see(40, luma -> last);
        see(5, UnaryOperator.identity());

        assertThat(told).containsExactly("+FROZEN 15.0", "-FROZEN 40.0");
    }

    @Test
    void shouldNotTakeAStillSceneWithSensorNoiseForFrozen() {
        Luma empty = yard.get(3);

        see(60, Scenes.then(luma -> empty, Scenes.noise(0.6)));

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellNothingWhenEveningFallsWithinFortyMinutes() {
        at = EVENING;
        see(60, UnaryOperator.identity());
        everyMillis = 2000;
        for (int minute = 0; minute < 40; minute++) {
            see(60, Scenes.light(Math.max(0.01, 1 - minute / 38.0), 1.5));
        }

        assertThat(told).isEmpty();
    }

    @Test
    void shouldTellOfBlackWhenTheLightGoesOutAtOnce() {
        see(60, UnaryOperator.identity());
        damagedAt = at;
        see(20, Scenes.light(0.02, 1));

        assertThat(told).containsExactly("+BLACK 10.0");
    }

    @Test
    void shouldNotCallAKnownDarkNightBlackAfterARestart() {
        at = MIDNIGHT;
        see(200, Scenes.light(0.03, 1.5));
        Usual learnt = baseline.toKeep();
        restart(learnt, Set.of());

        see(60, Scenes.light(0.03, 1.5));

        assertThat(told).isEmpty();
    }

    @Test
    void shouldCallItBlackWhenANewCameraShowsNothingByDay() {
        see(11, Scenes.light(0.02, 1));

        assertThat(told).hasSize(1).first().asString().startsWith("+BLACK");
    }

    @Test
    void shouldKnowAfterARestartThatTheCameraWasMovedMeanwhile() {
        see(60, UnaryOperator.identity());
        Usual learnt = LayoutBytesTest.roundTrip(baseline.toKeep());
        at = at.plus(Duration.ofMinutes(20));
        restart(learnt, Set.of());
        damagedAt = at;

        see(20, Scenes.shifted(40, 10));

        assertThat(told).containsExactly("+MOVED 12.0");
    }

    @Test
    void shouldGoOnWithAFindingAfterARestartAndClearItWhenAllIsWell() {
        see(60, UnaryOperator.identity());
        Usual learnt = baseline.toKeep();
        restart(learnt, Set.of(FindingKind.COVERED));
        damagedAt = at;

        see(20, UnaryOperator.identity());

        assertThat(told).containsExactly("-COVERED 10.0");
    }

    @Test
    void shouldNotLearnWhatIsWrong() {
        see(60, UnaryOperator.identity());
        see(240, Scenes.plain(90, 4));
        see(15, UnaryOperator.identity());

        assertThat(told).hasSize(2).last().asString().startsWith("-COVERED");
    }

    @Test
    void shouldTellNothingWhenALorryStopsInFrontForMinutes() {
        see(60, UnaryOperator.identity());
        see(120, Scenes.lorry(0.6));
        see(60, UnaryOperator.identity());

        assertThat(told).isEmpty();
    }

    @Test
    void shouldRaiseNoFalseAlarmOverAllFootageIncludingItsLoop() throws Exception {
        try (Stream<Path> clips = Files.list(Footage.PEDESTRIANS.getParent())) {
            for (Path clip : clips.filter(f -> f.toString().endsWith(".mp4")).toList()) {
                restart(null, Set.of());
                List<Luma> all = Scenes.of(clip, 6, 90);
                for (int round = 0; round < 3; round++) {
                    for (Luma luma : all) {
                        judge.see(at, luma).forEach(change -> told.add(clip.getFileName() + " " + change));
                        at = at.plusMillis(500);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
    }

    private void restart(Usual learnt, Set<FindingKind> active) {
        baseline = baseline(learnt);
        judge = new QualityJudge(baseline, active);
    }

    private static Baseline baseline(Usual learnt) {
        Baseline fresh = new Baseline();
        fresh.enter(6, learnt);
        return fresh;
    }

    /** Two pictures a second, unless it says otherwise. */
    private void see(int seconds, UnaryOperator<Luma> damage) {
        for (int i = 0; i < seconds * 1000 / everyMillis; i++) {
            Luma luma = damage.apply(yard.get(picture++ % yard.size()));
            for (QualityJudge.Change change : judge.see(at, luma)) {
                double after =
                        damagedAt == null ? 0 : Duration.between(damagedAt, at).toMillis() / 1000.0;
                told.add((change.raised() ? "+" : "-") + change.reading().kind() + " " + after);
            }
            at = at.plusMillis(everyMillis);
        }
    }
}
