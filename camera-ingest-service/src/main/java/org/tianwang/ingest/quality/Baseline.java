package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A camera's usual picture: {@code recent} follows the last minutes, so that dusk, fog and a parked lorry become usual as
 * slowly as they come; {@code ofSlot} is the same two hours of earlier days. Nothing is learnt while something looks
 * wrong. One thread.
 */
final class Baseline {
    static final int SLOTS = 12;
    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final Duration DAYS = Duration.ofHours(6); // three days of a slot of two hours
    static final int WARM = 60;
    private static final int ENOUGH = 20;
    private static final int ENOUGH_OF_SLOT = 300;

    private Usual recent;
    private Usual ofSlot;
    private int slot = -1;
    private Instant last;

    /** Which two hours of the county's day an instant falls in. */
    static int slotOf(Instant at) {
        return at.atZone(COUNTY_TIME).getHour() / (24 / SLOTS);
    }

    static boolean isDay(Instant at) {
        int hour = at.atZone(COUNTY_TIME).getHour();
        return hour >= 8 && hour < 17;
    }

    /** What was learnt of this time of day before; null if nothing. After a restart it stands in for the last minutes. */
    void enter(int newSlot, Usual learnt) {
        slot = newSlot;
        ofSlot = learnt;
        if (recent == null && learnt != null && learnt.samples() >= ENOUGH) {
            recent = learnt.copy();
        }
    }

    int slot() {
        return slot;
    }

    void learn(Instant at, Measures measures, Layout layout) {
        if (recent != null && !recent.layout().sameSize(layout)) {
            recent = null;
            ofSlot = null;
        }
        double seconds = last == null
                ? 0
                : Math.min(5, Math.max(0, Duration.between(last, at).toMillis() / 1000.0));
        last = at;
        recent = recent == null
                ? Usual.first(measures, layout)
                : recent.with(measures, layout, seconds / RECENT.toSeconds());
        ofSlot = ofSlot == null
                ? Usual.first(measures, layout)
                : ofSlot.with(measures, layout, seconds / DAYS.toSeconds());
    }

    /** The last minutes, or null until enough of them was seen. */
    Usual recent() {
        return recent != null && recent.samples() >= ENOUGH ? recent : null;
    }

    /** This time of day, or null until enough of it was seen. */
    Usual ofSlot() {
        return ofSlot != null && ofSlot.samples() >= ENOUGH_OF_SLOT ? ofSlot : null;
    }

    /** To be kept: what is known of this time of day, whether it is enough or not. */
    Usual toKeep() {
        return ofSlot == null ? null : ofSlot.copy();
    }
}
