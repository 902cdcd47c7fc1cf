package org.tianwang.alert.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.purpose.Purpose;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * What a list of alerts is asked for; null means everything. {@code since} is compared with the time of
 * raising; a camera's alerts are those that it saw first or last, and an entry of the watch list
 * counts as a rule.
 *
 * @param purpose what alerts of plates are looked at for that are older than sightings are kept; without it they are left out
 */
record AlertFilter(
        List<AlertStatus> statuses,
        List<Severity> severities,
        String cameraId,
        UUID ruleId,
        Instant since,
        Purpose purpose) {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_REASON = 500;

    static AlertFilter of(String status, String severity, String cameraId, String ruleId, String since) {
        return new AlertFilter(
                Parameter.anyOf(AlertStatus.class, "status", status),
                Parameter.anyOf(Severity.class, "severity", severity),
                Parameter.id("cameraId", cameraId),
                Parameter.uuid("ruleId", ruleId),
                Parameter.instant("since", since),
                null);
    }

    /** Both words or none. */
    AlertFilter forPurpose(String reference, String reason) {
        if (isBlank(reference) && isBlank(reason)) {
            return this;
        }
        mustBe("reference", reference, LONGEST_REFERENCE);
        mustBe("reason", reason, LONGEST_REASON);
        return new AlertFilter(
                statuses, severities, cameraId, ruleId, since, new Purpose(reference.strip(), reason.strip()));
    }

    /** For the audit trail. */
    String words() {
        return (statuses == null ? "all" : statuses.toString())
                + (severities == null ? "" : " " + severities)
                + (cameraId == null ? "" : " camera " + cameraId)
                + (ruleId == null ? "" : " rule " + ruleId)
                + (since == null ? "" : " since " + since);
    }

    private static void mustBe(String name, String text, int longest) {
        if (isBlank(text) || text.length() > longest || text.indexOf('\0') >= 0) {
            throw new InvalidProblem(name, "must be given with the purpose, in " + longest + " characters at most");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
