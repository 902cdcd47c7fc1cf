package org.tianwang.alert.clock;

import java.util.UUID;
import org.tianwang.contracts.ops.Severity;

/** What a stage clock belongs to: an alert, an incident or a task of one, and the facts that set its limit. */
public record ClockSubject(UUID alertId, UUID incidentId, UUID taskId, Severity severity, String townshipCode) {

    public static ClockSubject alert(UUID alertId, Severity severity, String townshipCode) {
        return new ClockSubject(alertId, null, null, severity, townshipCode);
    }

    public static ClockSubject incident(UUID incidentId, Severity severity, String townshipCode) {
        return new ClockSubject(null, incidentId, null, severity, townshipCode);
    }

    public static ClockSubject task(UUID incidentId, UUID taskId, Severity severity, String townshipCode) {
        return new ClockSubject(null, incidentId, taskId, severity, townshipCode);
    }

    /** The innermost object concerned. */
    UUID id() {
        if (taskId != null) {
            return taskId;
        }
        return incidentId != null ? incidentId : alertId;
    }
}
