package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;

/**
 * An incident's timeline holds what a caller said and each place where a followed vehicle was seen, so to read it is a
 * look, written down before the answer. An open page reads it again with every event: that is one look a quarter of an
 * hour for each person.
 */
@ApplicationScoped
class IncidentLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    IncidentLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    /** The caller may see the incident and is about to read its timeline. */
    void timeline(UUID incidentId) {
        looks.once(
                call.user(),
                incidentId,
                () -> audit.record(Look.allowed("INCIDENT_TIMELINE_READ", "incident", incidentId, "")));
    }
}
