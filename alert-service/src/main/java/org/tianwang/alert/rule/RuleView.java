package org.tianwang.alert.rule;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * A rule as it is shown.
 *
 * @param townships those it can raise alerts in; empty for the whole county
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
        List<String> townships,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy)
        implements Versioned {}
