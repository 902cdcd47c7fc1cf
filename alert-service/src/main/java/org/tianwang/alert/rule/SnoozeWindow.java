package org.tianwang.alert.rule;

import java.time.Instant;
import java.util.UUID;

/** A snooze as the intake asks it. */
record SnoozeWindow(UUID id, Instant from, Instant until) {

    /** By the time of the frame, so that reading the same detections again gives the same answer. */
    boolean covers(Instant frameTime) {
        return !frameTime.isBefore(from) && frameTime.isBefore(until);
    }
}
