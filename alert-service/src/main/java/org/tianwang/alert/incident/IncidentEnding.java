package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.IncidentClosed;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * How incidents end. Duplicates end with the one they were merged into and in the same way, but without its offence, so
 * that one matter opens one case. Their locks are taken before its own.
 */
@ApplicationScoped
public class IncidentEnding {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final IncidentTasks tasks;
    private final CurrentCall call;

    IncidentEnding(
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

    /** An incident with its duplicates, all locked. */
    private record Family(Incident incident, List<Incident> duplicates) {}

    /** Resolving again just so is answered as it stands; running tasks are called off. */
    @Transactional
    IncidentView resolve(UUID id, ResolveIncidentRequest request) {
        return call.once(request, IncidentView.class, () -> {
            Family family = lock(id);
            Incident incident = family.incident();
            if (incident.isResolvedAs(request.outcome(), request.offenceKind())) {
                return views.of(incident);
            }
            mustStandAlone(incident);
            Instant now = call.now();
            tasks.lockUnits(incidents.family(id));
            for (Incident duplicate : family.duplicates()) {
                duplicate.resolve(request.outcome(), null, request.note(), call.user(), now);
                resolved(duplicate, now);
            }
            incident.resolve(request.outcome(), request.offenceKind(), request.note(), call.user(), now);
            return resolved(incident, now);
        });
    }

    private IncidentView resolved(Incident incident, Instant now) {
        tasks.cancelRunning(IncidentViews.facts(incident), "incident resolved", call.user(), now);
        journal.resolved(incident);
        IncidentView view = views.of(incident);
        journal.publish(new IncidentResolved(view));
        return view;
    }

    @Transactional
    IncidentView close(UUID id) {
        return call.once(null, IncidentView.class, () -> {
            Family family = lock(id);
            mustStandAlone(family.incident());
            family.duplicates().forEach(this::closed);
            return closed(family.incident());
        });
    }

    private IncidentView closed(Incident incident) {
        incident.close(call.user(), call.now());
        journal.closed(incident);
        IncidentView view = views.of(incident);
        journal.publish(new IncidentClosed(view));
        return view;
    }

    private Family lock(UUID id) {
        List<Incident> duplicates = incidents.lockMergedInto(id);
        Incident incident = incidents.lock(id).orElseThrow(() -> new NotFoundProblem("incident", id));
        call.mustSee(incident.townshipCode, "incident", id);
        call.checkVersion(incident.version);
        int now = incidents.mergedInto(List.of(id)).getOrDefault(id, List.of()).size();
        if (now != duplicates.size()) {
            throw new ConflictProblem("A duplicate was just merged or parted: look at it again.");
        }
        return new Family(incident, duplicates);
    }

    private static void mustStandAlone(Incident incident) {
        if (incident.isMerged()) {
            throw new ConflictProblem(
                    "This incident was merged into another one and ends with it; or part them first.");
        }
    }
}
