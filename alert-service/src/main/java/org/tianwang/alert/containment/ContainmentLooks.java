package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;

/**
 * Writes down who looks at the containment of a plate, before he is answered: its plan says where that vehicle was last.
 * An open map asks again every few seconds, which is one look in ten minutes.
 */
@ApplicationScoped
class ContainmentLooks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    ContainmentLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    /** The caller is about to see this. */
    void record(ContainmentRow row) {
        if (row.plate == null) {
            return;
        }
        looks.once(
                call.user(),
                row.id,
                () -> audit.record(Look.allowed(
                        "CONTAINMENT_VIEWED",
                        "plate",
                        row.plate,
                        "incident " + row.incidentId + ": " + row.reason + " (containment " + row.id + ")")));
    }
}
