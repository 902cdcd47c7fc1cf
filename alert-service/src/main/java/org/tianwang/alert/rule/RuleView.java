package org.tianwang.alert.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.tally.Outcomes;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * A rule as it is shown.
 *
 * @param clearAfterSeconds null for the service's own figure
 * @param townships those it can raise alerts in; empty for the whole county
 * @param snooze in force now, or null
 * @param week what became of its alerts within 7 days, {@code month} within 30; some seconds behind
 * @param unanswered detections of 7 days for which its condition could not be answered; it does not hold for them
 * @param archivedAt since when it is put away; null while it is in use
 */
public record RuleView(
        UUID id,
        long version,
        String name,
        boolean enabled,
        Severity severity,
        Set<DetectionKind> eventKinds,
        Set<String> objectClasses,
        Double minConfidence,
        Integer minDwellSeconds,
        RuleScope scope,
        List<ScheduleWindow> schedule,
        int groupingSeconds,
        String condition,
        Integer clearAfterSeconds,
        List<String> townships,
        SnoozeView snooze,
        Outcomes week,
        Outcomes month,
        long unanswered,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        Instant archivedAt,
        String archivedBy)
        implements Versioned {}
