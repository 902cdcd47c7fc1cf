package org.tianwang.casework.oversight;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.casework.casefile.CaseNumbersInUse;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.IncidentEvent;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.TaskEvent;

/** What a purpose may name, learnt from events; and whether one names something that is live. */
@ApplicationScoped
class Matters implements PanacheRepositoryBase<Matter, UUID> {
    private final CaseNumbersInUse cases;
    private final Names names;

    Matters(CaseNumbersInUse cases, Names names) {
        this.cases = cases;
        this.names = names;
    }

    void seen(AlertEvent event, Instant at) {
        AlertStatus status = event.alert().status();
        // Confirmed is decided too: what it led to is an incident with an end of its own.
        boolean ended = status != AlertStatus.OPEN && status != AlertStatus.ACKNOWLEDGED;
        seen(event.alert().id(), "alert", ended, at);
    }

    void seen(IncidentEvent event, Instant at) {
        IncidentView incident = event.incident();
        boolean ended = incident.status() == IncidentStatus.CLOSED || incident.status() == IncidentStatus.RESOLVED;
        names.learn(incident, at);
        seen(incident.id(), "incident", ended, at);
    }

    void seen(TaskEvent event, Instant at) {
        boolean ended = event.task().endedAt() != null;
        seen(event.task().id(), "task", ended, at);
    }

    private void seen(UUID id, String kind, boolean ended, Instant at) {
        Matter matter = findById(id);
        if (matter == null) {
            matter = new Matter(id, kind);
            matter.seen(ended, at);
            persist(matter);
        } else {
            matter.seen(ended, at);
        }
    }

    /** @param endedSince a matter that ended before this does not count any more */
    boolean anyLive(Purpose purpose, Instant endedSince) {
        List<UUID> ids = purpose.matters();
        return (!ids.isEmpty() && count("id in ?1 and (endedAt is null or endedAt >= ?2)", ids, endedSince) > 0)
                || cases.anyLive(purpose.caseNumbers(), ids);
    }

    long forget(Instant endedBefore) {
        return delete("endedAt < ?1", endedBefore);
    }
}
