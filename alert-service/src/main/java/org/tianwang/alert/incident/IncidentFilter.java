package org.tianwang.alert.incident;

import java.time.Instant;
import java.util.List;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.Severity;

/** What a list of incidents is asked for; null means everything. */
record IncidentFilter(List<IncidentStatus> statuses, List<Severity> severities, Instant since) {

    static IncidentFilter of(String status, String severity, String since) {
        return new IncidentFilter(
                Parameter.anyOf(IncidentStatus.class, "status", status),
                Parameter.anyOf(Severity.class, "severity", severity),
                Parameter.instant("since", since));
    }
}
