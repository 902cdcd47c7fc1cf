package org.tianwang.ingest.quality;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Holds one picture's measures against the usual ones. Pure. Where one fault explains another, the lesser is left
 * undecided: a black picture is not also out of focus. The limits come from {@code QualityTableTest}, which prints what
 * the footage and its damaged versions measure.
 */
final class QualityPolicy {
    static final double DARK = 28;
    static final double DARK_HIGHLIGHT = 48;
    static final double NIGHT = 45;
    static final double FROZEN_SECONDS = 15;
    private static final double NO_SIGNAL_FLAT = 0.90;
    private static final double SATURATED = 0.5;
    private static final double SATURATED_MORE = 0.35;
    private static final double BLURRED = 0.45;
    private static final double BLURRED_FINE = 0.60;
    private static final double ENOUGH_CONTRAST = 20;
    private static final double COVERED = 0.7;
    private static final double COVERED_FINE = 0.5;
    private static final double SHIFTED = 0.7;
    private static final double DISPLACED = 0.15;

    private QualityPolicy() {}

    /**
     * @param stillSeconds how long no pixel has changed
     * @param layout against the usual outlines
     * @param elsewhere whether the usual outlines were found at another place
     */
    record Seen(Instant at, Measures measures, double stillSeconds, Layout.Comparison layout, boolean elsewhere) {}

    static Map<FindingKind, Reading> judge(Seen seen, Baseline usual) {
        Map<FindingKind, Reading> readings = new EnumMap<>(FindingKind.class);
        Reading noSignal = noSignal(seen.measures());
        Reading black = black(seen, usual).unless(noSignal.bad());
        Reading white = overexposed(seen, usual).unless(noSignal.bad());
        boolean explained = noSignal.bad() || black.bad() || white.bad();
        Reading covered = covered(seen, usual).unless(explained);
        Reading moved = moved(seen, usual).unless(explained || covered.bad());
        Reading blurred = blurred(seen, usual).unless(explained || covered.bad() || moved.bad());
        Reading frozen = frozen(seen).unless(noSignal.bad() || black.bad());
        for (Reading reading : new Reading[] {noSignal, black, white, covered, moved, blurred, frozen}) {
            readings.put(reading.kind(), reading);
        }
        return readings;
    }

    /** An encoder's own plane (blue, grey) with or without a line of text: one brightness, no noise, not dark. */
    private static Reading noSignal(Measures m) {
        double value = m.highlight() < DARK || m.saturated() > SATURATED ? 0 : Math.min(m.flat(), m.peak());
        return Reading.high(FindingKind.NO_SIGNAL, value, NO_SIGNAL_FLAT, NO_SIGNAL_FLAT - 0.1);
    }

    /** Dark is a fault when it was light just before, and this camera is not dark at this time of day. */
    private static Reading black(Seen seen, Baseline usual) {
        Measures m = seen.measures();
        boolean dark = m.brightness() <= DARK && m.highlight() <= DARK_HIGHLIGHT;
        boolean expected = usual.ofSlot() != null && usual.ofSlot().brightness() <= NIGHT
                || (usual.recent() == null
                        ? !Baseline.isDay(seen.at())
                        : usual.recent().brightness() <= NIGHT);
        Reading reading = Reading.low(FindingKind.BLACK, m.brightness(), DARK, DARK + 6);
        if (dark && expected || reading.bad() && !dark) {
            return new Reading(FindingKind.BLACK, m.brightness(), DARK, Reading.Verdict.GOOD);
        }
        return reading;
    }

    /** Snow and white walls are usual for some cameras: they get a higher limit. */
    private static Reading overexposed(Seen seen, Baseline usual) {
        double normal = usual.recent() == null ? 0 : usual.recent().saturated();
        double limit = Math.max(SATURATED, normal + SATURATED_MORE);
        return Reading.high(FindingKind.OVEREXPOSED, seen.measures().saturated(), limit, limit - 0.15);
    }

    private static Reading covered(Seen seen, Baseline usual) {
        return usual.recent() != null && seen.layout().telling()
                ? Reading.high(FindingKind.COVERED, seen.layout().gone(), COVERED, COVERED_FINE)
                : Reading.unclear(FindingKind.COVERED);
    }

    /** Outlines gone from their places: enough when they were found elsewhere, else nearly all of them must be. */
    private static Reading moved(Seen seen, Baseline usual) {
        if (usual.recent() == null || !seen.layout().telling()) {
            return Reading.unclear(FindingKind.MOVED);
        }
        double limit = seen.elsewhere() ? SHIFTED : DISPLACED;
        return Reading.low(FindingKind.MOVED, seen.layout().inPlace(), limit, limit + 0.15);
    }

    /** Against this time of day where it is known, so that a lens that clouds over slowly is told too. */
    private static Reading blurred(Seen seen, Baseline usual) {
        Usual reference = usual.ofSlot() != null ? usual.ofSlot() : usual.recent();
        boolean nothingToSee = seen.measures().contrast() < ENOUGH_CONTRAST;
        if (reference == null || nothingToSee || reference.contrast() < ENOUGH_CONTRAST) {
            return Reading.unclear(FindingKind.BLURRED);
        }
        return Reading.low(FindingKind.BLURRED, seen.measures().detail() / reference.detail(), BLURRED, BLURRED_FINE);
    }

    private static Reading frozen(Seen seen) {
        return Reading.high(FindingKind.FROZEN, seen.stillSeconds(), FROZEN_SECONDS, 1);
    }
}
