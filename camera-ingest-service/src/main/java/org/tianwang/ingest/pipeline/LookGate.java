package org.tianwang.ingest.pipeline;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides whether a sampled picture is worth a look of the detector: when something moves; now and then while something
 * that stands still is being followed; and rarely although nothing moves, so that what stood there from the beginning
 * is found. One thread.
 */
final class LookGate {
    private final double motionShare;
    private final Duration followingInterval;
    private final Duration idleInterval;
    private Instant lastLook = Instant.MIN;

    LookGate(double motionShare, Duration followingInterval, Duration idleInterval) {
        this.motionShare = motionShare;
        this.followingInterval = followingInterval;
        this.idleInterval = idleInterval;
    }

    boolean worthLooking(Instant time, double motion, boolean following) {
        boolean look = lastLook.equals(Instant.MIN)
                || motion >= motionShare
                || !time.isBefore(lastLook.plus(following ? followingInterval : idleInterval));
        if (look) {
            lastLook = time;
        }
        return look;
    }
}
