package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.stream.StreamFault;

/**
 * Judges a camera's health from what its stream does. A stream that breaks off once and comes back at the next attempt
 * is not reported; damaged pictures degrade it only if they keep coming. A pure state machine of one thread.
 */
final class HealthJudge {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final long TOO_MANY_DAMAGED = 5;
    private static final String DAMAGED = "pictures arrive damaged";
    private static final String CUT_OFF = "the file is damaged or cut off: what can be read is played";

    private final boolean file;
    private CameraHealth health;
    private String reason;
    private boolean runningBefore;
    private Instant windowStart;
    private long damagedAtStart;

    /** A change to report. */
    record Verdict(CameraHealth health, String reason) {}

    HealthJudge(boolean file) {
        this.file = file;
    }

    /** @param damaged the stream's count since it was opened */
    Optional<Verdict> picture(Instant now, long damaged) {
        boolean first = !runningBefore;
        runningBefore = true;
        if (first || windowStart == null || damaged < damagedAtStart) {
            windowStart = now;
            damagedAtStart = damaged;
            return file && damaged > 0
                    ? verdict(CameraHealth.DEGRADED, CUT_OFF)
                    : health == CameraHealth.DEGRADED ? Optional.empty() : verdict(CameraHealth.ONLINE, null);
        }
        if (file && damaged > 0) {
            return verdict(CameraHealth.DEGRADED, CUT_OFF);
        }
        if (Duration.between(windowStart, now).compareTo(WINDOW) < 0) {
            return Optional.empty();
        }
        long damagedInWindow = damaged - damagedAtStart;
        windowStart = now;
        damagedAtStart = damaged;
        return damagedInWindow >= TOO_MANY_DAMAGED
                ? verdict(CameraHealth.DEGRADED, DAMAGED)
                : verdict(CameraHealth.ONLINE, null);
    }

    Optional<Verdict> failed(StreamFault fault) {
        boolean brokeOffOnce = runningBefore;
        runningBefore = false;
        windowStart = null;
        return brokeOffOnce ? Optional.empty() : verdict(CameraHealth.OFFLINE, fault.words());
    }

    private Optional<Verdict> verdict(CameraHealth newHealth, String newReason) {
        if (newHealth == health && java.util.Objects.equals(newReason, reason)) {
            return Optional.empty();
        }
        health = newHealth;
        reason = newReason;
        return Optional.of(new Verdict(newHealth, newReason));
    }
}
