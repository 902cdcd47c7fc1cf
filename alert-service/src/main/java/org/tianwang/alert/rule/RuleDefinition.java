package org.tianwang.alert.rule;

import java.util.List;
import java.util.Set;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * What a person wrote down as a rule. {@code objectClasses} empty means any class; {@code schedule} empty means always;
 * detections of one subject within {@code groupingSeconds} make one alert; {@code condition} is null for none.
 */
public record RuleDefinition(
        String name,
        Severity severity,
        Set<DetectionKind> eventKinds,
        Set<String> objectClasses,
        Double minConfidence,
        Integer minDwellSeconds,
        RuleScope scope,
        List<ScheduleWindow> schedule,
        int groupingSeconds,
        String condition) {}
