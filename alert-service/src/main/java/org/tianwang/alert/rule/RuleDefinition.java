package org.tianwang.alert.rule;

import java.util.List;
import java.util.Set;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * What a person wrote down as a rule. {@code objectClasses} empty means any class; {@code schedule} empty means always;
 * detections of one subject within {@code groupingSeconds} make one alert; {@code condition} is null for none;
 * {@code clearAfterSeconds} is how long nothing must be seen until an alert clears, null for the service's own figure.
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
        String condition,
        Integer clearAfterSeconds) {

    /** With the service's own time of clearing. */
    public RuleDefinition(
            String name,
            Severity severity,
            Set<DetectionKind> eventKinds,
            Set<String> objectClasses,
            Double minConfidence,
            Integer minDwellSeconds,
            RuleScope scope,
            List<ScheduleWindow> schedule,
            int groupingSeconds,
            String condition) {
        this(
                name,
                severity,
                eventKinds,
                objectClasses,
                minConfidence,
                minDwellSeconds,
                scope,
                schedule,
                groupingSeconds,
                condition,
                null);
    }
}
