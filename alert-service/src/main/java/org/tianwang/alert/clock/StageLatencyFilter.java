package org.tianwang.alert.clock;

import java.time.Instant;
import java.util.List;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.Severity;

/**
 * What figures are asked for; null means everything. What may take 15 seconds and what may take 45 make no common
 * percentile, so a township or a day is read for some severities at a time.
 */
record StageLatencyFilter(Instant from, Instant to, List<Severity> severities, String township) {

    static StageLatencyFilter of(String from, String to, String severity, String township) {
        return new StageLatencyFilter(
                Parameter.instant("from", from),
                Parameter.instant("to", to),
                Parameter.anyOf(Severity.class, "severity", severity),
                Parameter.id("township", township));
    }

    String[] severityNames() {
        return severities == null
                ? new String[0]
                : severities.stream().map(Severity::name).toArray(String[]::new);
    }
}
