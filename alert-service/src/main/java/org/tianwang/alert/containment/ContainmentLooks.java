package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;

/**
 * Writes down who looks at the containment of a plate, before he is answered: its plan says where that vehicle was last.
 * An open map asks again every few seconds, which is one look: a person's next entry comes after ten minutes. What is
 * remembered for that is bounded and lives in memory only; a restart writes an entry too many, never one too few.
 */
@ApplicationScoped
class ContainmentLooks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final Map<Viewer, Instant> written = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Viewer, Instant> eldest) {
            return size() > MOST;
        }
    };

    ContainmentLooks(AuditTrail audit, CurrentCall call) {
        this.audit = audit;
        this.call = call;
    }

    private record Viewer(String user, UUID containment) {}

    /** The caller is about to see this. */
    void record(ContainmentRow row) {
        if (row.plate == null) {
            return;
        }
        Viewer viewer = new Viewer(call.user(), row.id);
        Instant now = call.now();
        if (isWritten(viewer, now)) {
            return;
        }
        audit.record(Look.allowed(
                "CONTAINMENT_VIEWED",
                "plate",
                row.plate,
                "incident " + row.incidentId + ": " + row.reason + " (containment " + row.id + ")"));
        synchronized (written) {
            written.put(viewer, now);
        }
    }

    private boolean isWritten(Viewer viewer, Instant now) {
        synchronized (written) {
            Instant last = written.get(viewer);
            return last != null && now.isBefore(last.plus(ONE_LOOK));
        }
    }
}
