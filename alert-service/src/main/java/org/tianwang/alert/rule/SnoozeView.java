package org.tianwang.alert.rule;

import java.time.Instant;

/**
 * A rule's snooze in force.
 *
 * @param suppressed detections since its beginning that would have made alerts
 */
public record SnoozeView(Instant from, Instant until, String by, String reason, long suppressed) {}
