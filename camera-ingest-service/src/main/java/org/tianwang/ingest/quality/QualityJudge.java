package org.tianwang.ingest.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One camera's picture over time: measures, compares, decides, and learns while nothing looks wrong. One thread. */
final class QualityJudge {
    private static final double WORTH_SEARCHING = 0.75;

    private final Baseline baseline;
    private final FreezeMeter freeze = new FreezeMeter();
    private Map<FindingKind, Reading> lastReadings = Map.of();
    private final Map<FindingKind, FindingSwitch> switches = new EnumMap<>(FindingKind.class);

    /** A finding that has just begun or ended. */
    record Change(Reading reading, boolean raised) {}

    /** @param active findings which were on before a restart */
    QualityJudge(Baseline baseline, Set<FindingKind> active) {
        this.baseline = baseline;
        for (FindingKind kind : FindingKind.values()) {
            switches.put(kind, new FindingSwitch(kind, active.contains(kind)));
        }
    }

    List<Change> see(Instant at, Luma luma) {
        Measures measures = Measures.of(luma);
        Layout layout = Layout.of(luma);
        Map<FindingKind, Reading> readings = QualityPolicy.judge(seen(at, luma, measures, layout), baseline);
        lastReadings = readings;
        List<Change> changes = new ArrayList<>();
        readings.forEach((kind, reading) -> {
            if (switches.get(kind).changed(at, reading.verdict())) {
                changes.add(new Change(reading, switches.get(kind).on()));
            }
        });
        boolean fine = readings.values().stream().noneMatch(Reading::bad);
        if (fine && switches.values().stream().noneMatch(FindingSwitch::suspicious)) {
            baseline.learn(at, measures, layout);
        }
        return changes;
    }

    private QualityPolicy.Seen seen(Instant at, Luma luma, Measures measures, Layout layout) {
        double still = freeze.measure(at, luma.pixels());
        Layout.Comparison comparison = compare(layout);
        boolean search = baseline.recent() != null && comparison.telling() && comparison.inPlace() < WORTH_SEARCHING;
        boolean elsewhere =
                search && ShiftSearch.findsElsewhere(layout, baseline.recent().layout());
        return new QualityPolicy.Seen(at, measures, still, comparison, elsewhere);
    }

    /** As usual lately or as usual at this time of day, whichever fits better. */
    private Layout.Comparison compare(Layout layout) {
        Layout.Comparison lately = compare(layout, baseline.recent());
        Layout.Comparison before = compare(layout, baseline.ofSlot());
        return before.telling() && before.inPlace() > lately.inPlace() ? before : lately;
    }

    private static Layout.Comparison compare(Layout layout, Usual usual) {
        return usual == null || !usual.layout().sameSize(layout)
                ? new Layout.Comparison(0, 1, 0)
                : layout.compare(usual.layout());
    }

    /** What the last picture measured. */
    Map<FindingKind, Reading> lastReadings() {
        return lastReadings;
    }

    boolean fine() {
        return switches.values().stream().noneMatch(FindingSwitch::suspicious);
    }
}
