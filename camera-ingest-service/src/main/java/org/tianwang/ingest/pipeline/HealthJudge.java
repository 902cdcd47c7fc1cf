package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tianwang.contracts.sky.CameraHealth;
import org.tianwang.ingest.stream.StreamFault;
import org.tianwang.ingest.stream.StreamSigns;

/**
 * Judges a camera's health from what its stream does. A stream that breaks off once and comes back at the next attempt
 * is not reported; one that does so again and again is, and so are damage, a jumping clock and missing key frames as
 * long as they keep coming. A pure state machine of one thread.
 */
final class HealthJudge {
    static final String DAMAGED = "pictures arrive damaged";
    static final String CUT_OFF = "the file is damaged or cut off: what can be read is played";
    static final String UNSTABLE = "the stream breaks off again and again";
    static final String CLOCK_JUMPS = "the camera's clock jumps: the time of receipt is used";
    static final String NO_KEY_FRAMES =
            "no key frame for a minute: recording is cut off, set a shorter key frame interval in the camera";

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final long TOO_MANY_DAMAGED = 5;
    /** A stream that runs for so long is steady; three in a row that do not are not. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private static final int TOO_MANY_SHORT_RUNS = 3;
    private static final int TOO_MANY_JUMPS = 3;
    private static final Duration LONGEST_WITHOUT_KEY = Duration.ofMinutes(1);

    private final boolean file;
    private final Recent jumps = new Recent(TOO_MANY_JUMPS, STEADY);
    private CameraHealth health;
    private String reason;
    private Instant runningSince;
    private int shortRuns;
    private Instant changedAt;
    private long knownJumps;
    private boolean damaged;
    private Instant windowStart;
    private long damagedAtStart;

    /** A change to report. */
    record Verdict(CameraHealth health, String reason) {}

    HealthJudge(boolean file) {
        this.file = file;
    }

    Optional<Verdict> picture(Instant now, StreamSigns signs) {
        if (runningSince == null) {
            runningSince = now;
            windowStart = now;
            damagedAtStart = signs.damaged();
            knownJumps = 0;
        }
        if (!now.isBefore(runningSince.plus(STEADY))) {
            shortRuns = 0;
        }
        countDamage(now, signs.damaged());
        for (; knownJumps < signs.clockJumps(); knownJumps++) {
            jumps.note(now);
        }
        List<String> complaints = complaints(now, signs);
        return complaints.isEmpty()
                ? verdict(CameraHealth.ONLINE, null)
                : verdict(CameraHealth.DEGRADED, String.join("; ", complaints));
    }

    private void countDamage(Instant now, long count) {
        if (now.isBefore(windowStart.plus(WINDOW))) {
            return;
        }
        damaged = count - damagedAtStart >= TOO_MANY_DAMAGED;
        windowStart = now;
        damagedAtStart = count;
    }

    private List<String> complaints(Instant now, StreamSigns signs) {
        List<String> complaints = new ArrayList<>(1);
        if (shortRuns >= TOO_MANY_SHORT_RUNS) {
            complaints.add(UNSTABLE);
        }
        if (changedAt != null && now.isBefore(changedAt.plus(STEADY))) {
            complaints.add(StreamFault.FORMAT_CHANGED.words());
        }
        if (jumps.often(now)) {
            complaints.add(CLOCK_JUMPS);
        }
        if (signs.lastKeyFrameAt() != null
                && signs.lastKeyFrameAt().plus(LONGEST_WITHOUT_KEY).isBefore(now)) {
            complaints.add(NO_KEY_FRAMES);
        }
        if (file && signs.damaged() > 0) {
            complaints.add(CUT_OFF);
        } else if (damaged) {
            complaints.add(DAMAGED);
        }
        return complaints;
    }

    Optional<Verdict> failed(StreamFault fault, Instant now) {
        if (runningSince == null) {
            damaged = false;
            return verdict(CameraHealth.OFFLINE, fault.words());
        }
        shortRuns = now.isBefore(runningSince.plus(STEADY)) ? shortRuns + 1 : 0;
        runningSince = null;
        if (fault == StreamFault.NO_PICTURE || fault == StreamFault.NO_KEY_FRAME) {
            return verdict(CameraHealth.OFFLINE, fault.words()); // it was without a picture for long already
        }
        if (fault == StreamFault.FORMAT_CHANGED) {
            changedAt = now;
            return verdict(CameraHealth.DEGRADED, fault.words());
        }
        return shortRuns >= TOO_MANY_SHORT_RUNS ? verdict(CameraHealth.DEGRADED, UNSTABLE) : Optional.empty();
    }

    private Optional<Verdict> verdict(CameraHealth newHealth, String newReason) {
        if (newHealth == health && Objects.equals(newReason, reason)) {
            return Optional.empty();
        }
        health = newHealth;
        reason = newReason;
        return Optional.of(new Verdict(newHealth, newReason));
    }
}
