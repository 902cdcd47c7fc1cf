package org.tianwang.alert.containment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.platform.problem.NotFoundProblem;

/** A containment belongs to its incident: who may see that may see it, and its steps stand on that timeline. */
@ApplicationScoped
class ContainmentScope {

    private final IncidentProgress incidents;
    private final Timeline timeline;
    private final CurrentCall call;

    ContainmentScope(IncidentProgress incidents, Timeline timeline, CurrentCall call) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.call = call;
    }

    IncidentFacts visible(UUID incidentId) {
        IncidentFacts incident =
                incidents.find(incidentId).orElseThrow(() -> new NotFoundProblem("incident", incidentId));
        call.mustSee(incident.townshipCode(), "incident", incidentId);
        return incident;
    }

    ContainmentRow visible(Optional<ContainmentRow> row, UUID id) {
        ContainmentRow found = row.orElseThrow(() -> new NotFoundProblem("containment", id));
        call.mustSee(incidents.find(found.incidentId).orElseThrow().townshipCode(), "containment", id);
        return found;
    }

    /** The incident with its duplicates: what was begun for one of them belongs to the matter. */
    List<UUID> family(UUID incidentId) {
        return incidents.family(incidentId);
    }

    String townshipOf(ContainmentRow row) {
        return incidents.find(row.incidentId).map(IncidentFacts::townshipCode).orElse(null);
    }

    boolean isOver(UUID incidentId) {
        return incidents.find(incidentId).map(IncidentFacts::isOver).orElse(true);
    }

    void stamp(ContainmentRow row, Instant at, String by, String type, String text) {
        timeline.add(row.incidentId, at).byUser(by).about(row.id).write(type, text);
    }

    void stampBySystem(ContainmentRow row, Instant at, String type, String text) {
        timeline.add(row.incidentId, at)
                .by("SYSTEM", "containment")
                .about(row.id)
                .write(type, text);
    }
}
