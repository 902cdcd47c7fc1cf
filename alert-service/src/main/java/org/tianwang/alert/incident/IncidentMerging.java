package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.ops.IncidentMerged;
import org.tianwang.contracts.ops.IncidentParted;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentUpdated;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Merges and parts duplicates. A merge moves nothing: the duplicate keeps its alerts, tasks and timeline and only points
 * to the other one, so that parting them restores both as they are; with it go those that were merged into it before,
 * and come back with it. Units that were sent meanwhile stay where they were sent, and whoever is left without any waits
 * for one again. One merge or parting at a time in the county, so that two which cross (A into B, B into A)
 * cannot wait for each other; then locks as everywhere, the deepest duplicate first.
 */
@ApplicationScoped
class IncidentMerging {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final IncidentTasks tasks;
    private final CurrentCall call;

    IncidentMerging(
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

    @Transactional
    IncidentView merge(UUID id, MergeRequest request) {
        UUID into = request.into();
        if (id.equals(into)) {
            throw new InvalidProblem("into", "must be another incident");
        }
        return call.once(request, IncidentView.class, () -> {
            incidents.oneMergeAtATime();
            UUID already = incidents.survivorOf(id).orElse(null);
            if (into.equals(already)) {
                return views.of(lock(id));
            }
            if (already != null || incidents.survivorOf(into).isPresent()) {
                throw new ConflictProblem("One of the two is merged into another incident already: part them first.");
            }
            List<Incident> below = lockAll(incidents.mergeTree(id).deepestFirst());
            Incident duplicate = lock(id);
            Incident survivor = lock(into);
            call.checkVersion(duplicate.version);
            return merged(duplicate, survivor, below);
        });
    }

    private IncidentView merged(Incident duplicate, Incident into, List<Incident> below) {
        Instant now = call.now();
        duplicate.mergeInto(into, call.user(), now);
        below.forEach(other -> other.goWith(into.id));
        journal.merged(duplicate, into, call.user(), now);
        mindWhoGoes(into, now);
        return told(duplicate, into, below, new IncidentMerged(shown(duplicate)));
    }

    @Transactional
    IncidentView part(UUID id) {
        return call.once(null, IncidentView.class, () -> {
            incidents.oneMergeAtATime();
            UUID root = incidents
                    .survivorOf(id)
                    .orElseThrow(() -> new ConflictProblem("This incident is not merged into another one."));
            List<Incident> below = lockAll(incidents.mergeTree(root).below(id));
            Incident duplicate = lock(id);
            Incident from = lock(root);
            call.checkVersion(duplicate.version);
            Instant now = call.now();
            duplicate.part(from);
            below.forEach(other -> other.goWith(duplicate.id));
            journal.parted(duplicate, from, call.user(), now);
            mindWhoGoes(duplicate, now);
            mindWhoGoes(from, now);
            return told(duplicate, from, below, new IncidentParted(shown(duplicate)));
        });
    }

    /**
     * Units stay with the report that they were sent to. A matter that has one more stops waiting for a unit; one that
     * is left without any waits again, with a clock: also where it counts as reached, but only the other's crew was there.
     */
    private void mindWhoGoes(Incident incident, Instant now) {
        incidents.flush();
        boolean lent = incident.status == IncidentStatus.ON_SCENE && tasks.nobodyCame(incidents.family(incident.id));
        if (incident.status != IncidentStatus.DISPATCHED && !lent) {
            return;
        }
        if (tasks.nobodyGoes(incidents.family(incident.id))) {
            journal.forsaken(incident, now);
        } else {
            journal.dispatchedAgain(incident, now);
        }
    }

    private IncidentView shown(Incident incident) {
        incidents.flush();
        return views.of(incident);
    }

    private IncidentView told(Incident duplicate, Incident other, List<Incident> below, Event event) {
        journal.publish(event);
        journal.publish(new IncidentUpdated(views.of(other)));
        below.forEach(incident -> journal.publish(new IncidentUpdated(views.of(incident))));
        return views.of(duplicate);
    }

    private List<Incident> lockAll(List<UUID> ids) {
        return ids.stream().flatMap(id -> incidents.lock(id).stream()).toList();
    }

    private Incident lock(UUID id) {
        Incident incident = incidents.lock(id).orElseThrow(() -> new NotFoundProblem("incident", id));
        call.mustSee(incident.townshipCode, "incident", id);
        return incident;
    }
}
