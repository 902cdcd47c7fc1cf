package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.IncidentUpdated;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Sets right what an incident was opened with: callers do not always know where they are, and what began as noise turns
 * out to be a robbery. Every change is a stamp with what it was before; units that are on the way see the new place.
 */
@ApplicationScoped
class IncidentAmending {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final IncidentTasks tasks;
    private final CurrentCall call;

    IncidentAmending(
            IncidentRepository incidents,
            IncidentViews views,
            IncidentJournal journal,
            IncidentTasks tasks,
            CurrentCall call) {
        this.incidents = incidents;
        this.views = views;
        this.journal = journal;
        this.tasks = tasks;
        this.call = call;
    }

    /** Saying again what is so already changes nothing. */
    @Transactional
    IncidentView amend(UUID id, AmendIncidentRequest request) {
        return call.once(request, IncidentView.class, () -> {
            Incident incident = incidents.lock(id).orElseThrow(() -> new NotFoundProblem("incident", id));
            call.mustSee(incident.townshipCode, "incident", id);
            call.checkVersion(incident.version);
            IncidentFacts before = IncidentViews.facts(incident);
            if (incident.amend(request)) {
                journal.amended(before, incident, call.user(), call.now());
                if (before.severity() != incident.severity) {
                    tasks.relimit(IncidentViews.facts(incident));
                }
                journal.publish(new IncidentUpdated(views.of(incident)));
            }
            return views.of(incident);
        });
    }
}
