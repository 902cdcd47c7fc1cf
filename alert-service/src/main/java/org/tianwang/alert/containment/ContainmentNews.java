package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.contracts.ops.ContainmentChanged;
import org.tianwang.contracts.ops.ContainmentNote;
import org.tianwang.platform.outbox.Outbox;

/** Tells of a containment's new plan in the transaction that keeps it, so that an open map moves with the vehicle. */
@ApplicationScoped
class ContainmentNews {

    private final ContainmentComputing computing;
    private final ContainmentScope scope;
    private final Outbox outbox;

    ContainmentNews(ContainmentComputing computing, ContainmentScope scope, Outbox outbox) {
        this.computing = computing;
        this.scope = scope;
        this.outbox = outbox;
    }

    void tell(ContainmentRow row) {
        ContainmentPlan plan = computing.plan(row);
        outbox.publish(new ContainmentChanged(new ContainmentNote(
                row.id,
                row.version,
                row.incidentId,
                scope.townshipOf(row),
                row.status == ContainmentStatus.ACTIVE,
                row.sightedAt,
                row.computedAt,
                plan != null && plan.complete(),
                plan == null ? 0 : plan.points().size(),
                plan == null ? 0 : plan.gaps().size())));
    }
}
