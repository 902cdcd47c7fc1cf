package org.tianwang.ingest.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.stream.Footage;

/** Real footage, damaged in every way that a camera is, half a minute each; writes the table of what was measured. */
class QualityTableTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static List<Luma> yard;
    private static List<Luma> road;

    @BeforeAll
    static void read() throws Exception {
        yard = Scenes.of(Footage.PEDESTRIANS, 5, 155);
        road = Scenes.of(Footage.PEDESTRIANS.resolveSibling("vehicles.mp4"), 6, 95);
    }

    /** @param onRoad where the rendered road, which has few outlines and lorries that fill it, tells less than the yard */
    private record Row(UnaryOperator<Luma> damage, Set<FindingKind> expected, Set<FindingKind> onRoad) {
        Row(UnaryOperator<Luma> damage, Set<FindingKind> expected) {
            this(damage, expected, expected);
        }

        Set<FindingKind> expectedOn(String clip) {
            return clip.equals("road") ? onRoad : expected;
        }
    }

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("as usual", new Row(UnaryOperator.identity(), Set.of()));
        rows.put("noise 6", new Row(Scenes.noise(6), Set.of()));
        rows.put("fog, half", new Row(Scenes.fog(0.5), Set.of()));
        rows.put("fog, a quarter left", new Row(Scenes.fog(0.25), Set.of()));
        rows.put("headlights", new Row(Scenes.headlights(), Set.of()));
        rows.put("lights half out", new Row(Scenes.light(0.5, 2), Set.of()));
        rows.put("lorry over half", new Row(Scenes.lorry(0.5), Set.of()));
        rows.put("lorry over two thirds", new Row(Scenes.lorry(0.66), Set.of()));
        rows.put("blurred 1", new Row(Scenes.blurred(1), Set.of()));
        rows.put("blurred 2", new Row(Scenes.blurred(2), Set.of(FindingKind.BLURRED)));
        rows.put("blurred 4", new Row(Scenes.blurred(4), Set.of(FindingKind.BLURRED)));
        rows.put("black", new Row(Scenes.light(0, 0), Set.of(FindingKind.BLACK)));
        rows.put("black with noise", new Row(Scenes.light(0.03, 4), Set.of(FindingKind.BLACK)));
        rows.put("covered, grey with noise", new Row(Scenes.plain(70, 4), Set.of(FindingKind.COVERED)));
        rows.put("covered, white paper", new Row(Scenes.plain(190, 3), Set.of(FindingKind.COVERED)));
        rows.put("covered, dark hand", new Row(Scenes.plain(40, 6), Set.of(FindingKind.COVERED)));
        rows.put("too bright", new Row(Scenes.levels(v -> v * 3 + 90), Set.of(FindingKind.OVEREXPOSED)));
        rows.put("blue plane", new Row(Scenes.plain(41, 0), Set.of(FindingKind.NO_SIGNAL)));
        rows.put("moved right 24", new Row(Scenes.shifted(24, 0), Set.of(FindingKind.MOVED)));
        rows.put("moved up 16", new Row(Scenes.shifted(0, -16), Set.of(FindingKind.MOVED)));
        rows.put("moved 60, 20", new Row(Scenes.shifted(60, 20), Set.of(FindingKind.MOVED), Set.of()));
        rows.put("turned 15 degrees", new Row(Scenes.turned(15), Set.of(FindingKind.MOVED), Set.of()));
        rows.put(
                "moved at dusk",
                new Row(Scenes.then(Scenes.light(0.4, 2), Scenes.shifted(30, 8)), Set.of(FindingKind.MOVED)));
        return rows;
    }

    @Test
    void shouldTellWhatIsWrongAndNothingElse() throws Exception {
        StringBuilder table = new StringBuilder("clip | picture | " + Set.of(FindingKind.values()) + "\n");
        StringBuilder wrong = new StringBuilder();
        for (var row : rows().entrySet()) {
            for (var clip : Map.of("yard", yard, "road", road).entrySet()) {
                Trial trial = Trial.of(clip.getValue(), row.getValue().damage());
                table.append("%-5s %-26s %s %s%n".formatted(clip.getKey(), row.getKey(), trial.raised, trial.words()));
                if (!trial.raised.keySet().equals(row.getValue().expectedOn(clip.getKey()))) {
                    wrong.append(clip.getKey() + " " + row.getKey() + ": " + trial.raised + " " + trial.words() + "\n");
                }
            }
        }
        Files.writeString(Path.of("target/quality-table.txt"), table);

        assertThat(wrong.toString()).isEmpty();
    }

    /** Forty seconds as usual, then twenty damaged, two pictures a second. */
    private static final class Trial {
        final Map<FindingKind, Double> raised = new LinkedHashMap<>();
        Map<FindingKind, Reading> last;

        static Trial of(List<Luma> clip, UnaryOperator<Luma> damage) {
            Trial trial = new Trial();
            Baseline baseline = new Baseline();
            baseline.enter(6, null);
            QualityJudge judge = new QualityJudge(baseline, Set.of());
            Instant at = NOON;
            for (int i = 0; i < 121; i++) {
                Luma luma = clip.get(i % clip.size());
                at = NOON.plusMillis(500L * i);
                Luma seen = i < 80 ? luma : damage.apply(luma);
                for (QualityJudge.Change change : judge.see(at, seen)) {
                    trial.raised.put(
                            change.reading().kind(),
                            Duration.between(NOON.plusSeconds(40), at).toMillis() / 1000.0);
                }
                trial.last = judge.lastReadings();
            }
            return trial;
        }

        String words() {
            StringBuilder words = new StringBuilder();
            new TreeSet<>(last.keySet())
                    .forEach(kind -> words.append("%s %.2f/%.2f "
                            .formatted(
                                    kind, last.get(kind).value(), last.get(kind).limit())));
            return words.toString();
        }
    }
}
