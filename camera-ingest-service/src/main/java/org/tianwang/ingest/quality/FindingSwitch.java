package org.tianwang.ingest.quality;

import java.time.Duration;
import java.time.Instant;

/**
 * Turns readings into a finding that does not flap. Time that speaks for a change is added up, time that speaks against
 * it is taken off, unclear time takes off a quarter: a person who walks past a covered lens does not delay the finding
 * for ever, and a bus that stops there does not raise one. A gap without pictures counts for nothing. One thread.
 */
final class FindingSwitch {
    private final Duration raisedAfter;
    private final Duration clearedAfter;
    private boolean on;
    private final Pace pace = new Pace();
    private long millis = -1; // that speak for a change; -1 when nothing does

    FindingSwitch(FindingKind kind, boolean on) {
        this.raisedAfter = kind.raisedAfter();
        this.clearedAfter = kind.clearedAfter();
        this.on = on;
    }

    /** @return whether it has just been raised or cleared */
    boolean changed(Instant at, Reading.Verdict verdict) {
        long passed = pace.since(at).toMillis();
        if (verdict != (on ? Reading.Verdict.GOOD : Reading.Verdict.BAD)) {
            millis = Math.max(-1, millis - (verdict == Reading.Verdict.UNCLEAR ? passed / 4 : passed));
            return false;
        }
        millis = millis < 0 ? 0 : millis + passed;
        if (millis < (on ? clearedAfter : raisedAfter).toMillis()) {
            return false;
        }
        on = !on;
        millis = -1;
        return true;
    }

    boolean on() {
        return on;
    }

    /** Whether it is on or may soon be. */
    boolean suspicious() {
        return on || millis >= 0;
    }
}
