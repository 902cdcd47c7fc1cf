package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.incident.IncidentTasks;
import org.tianwang.alert.lifecycle.Lifecycle;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Who may see what is followed for an incident: those who may see the incident, and the crews that were sent to it. */
@ApplicationScoped
public class FollowAccess {

    private final IncidentProgress incidents;
    private final IncidentTasks tasks;
    private final CurrentCall call;

    FollowAccess(IncidentProgress incidents, IncidentTasks tasks, CurrentCall call) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.call = call;
    }

    /** The incident, for somebody of the desk. */
    IncidentFacts mustSee(UUID incidentId) {
        IncidentFacts incident = incidents.find(incidentId).orElseThrow(() -> unknown(incidentId));
        call.mustSee(incident.townshipCode(), "incident", incidentId);
        return incident;
    }

    /** The incident with whatever is the same matter: the crews of one are after the vehicle of the other. */
    List<UUID> matter(UUID incidentId) {
        return incidents.matter(incidentId);
    }

    /** Whether the caller reads as a crew that was sent, and no more than that. */
    boolean isCrewOf(UUID incidentId) {
        return call.has(Roles.OFFICER)
                && isSent(incidents.facts(matter(incidentId)).values());
    }

    boolean isDesk() {
        return call.has(Roles.INVESTIGATOR) || call.has(Roles.DISPATCHER);
    }

    private boolean isSent(Collection<IncidentFacts> reports) {
        return tasks.of(reports).values().stream()
                .flatMap(List::stream)
                .anyMatch(task ->
                        !Lifecycle.TASK.isFinal(task.status()) && task.crew().contains(call.user()));
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
