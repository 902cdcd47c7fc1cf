package org.tianwang.alert.alert;

import java.time.Instant;
import java.util.List;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.Severity;

/** What a list of alerts is asked for; null means everything. {@code since} is compared with the time of raising. */
record AlertFilter(List<AlertStatus> statuses, List<Severity> severities, String cameraId, Instant since) {

    static AlertFilter of(String status, String severity, String cameraId, String since) {
        return new AlertFilter(
                Parameter.anyOf(AlertStatus.class, "status", status),
                Parameter.anyOf(Severity.class, "severity", severity),
                Parameter.id("cameraId", cameraId),
                Parameter.instant("since", since));
    }
}
