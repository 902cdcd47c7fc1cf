package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.contracts.ops.IncidentAttention;
import org.tianwang.contracts.ops.IncidentDispatched;
import org.tianwang.contracts.ops.IncidentReached;
import org.tianwang.contracts.ops.IncidentStatus;
import org.tianwang.contracts.ops.IncidentUpdated;

/** What tasks do to their incident. The caller locks it first and holds the lock until its own change is written. */
@ApplicationScoped
public class IncidentProgress {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final IncidentTasks tasks;

    IncidentProgress(IncidentRepository incidents, IncidentViews views, IncidentJournal journal, IncidentTasks tasks) {
        this.incidents = incidents;
        this.views = views;
        this.journal = journal;
        this.tasks = tasks;
    }

    /**
     * Takes the incident's lock; its tasks change only under it, so that their events keep their order. Of a duplicate
     * also the locks of those above it: what its crew does can change them, and units are locked after all incidents.
     */
    public Optional<IncidentFacts> lock(UUID id) {
        Optional<Incident> found = incidents.lock(id);
        for (Optional<Incident> at = found; at.isPresent() && at.get().isMerged(); ) {
            at = incidents.lock(at.get().mergedVia);
        }
        return found.map(IncidentViews::facts);
    }

    public Map<UUID, IncidentFacts> facts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : incidents.all(ids).stream()
                        .map(IncidentViews::facts)
                        .collect(Collectors.toMap(IncidentFacts::id, Function.identity()));
    }

    public Optional<IncidentFacts> find(UUID id) {
        return incidents.find(id).map(IncidentViews::facts);
    }

    /** All reports of one matter: the incident, what was merged into it, and what it was merged into itself. */
    public List<UUID> matter(UUID id) {
        UUID root = incidents
                .find(id)
                .filter(Incident::isMerged)
                .map(i -> i.mergedInto)
                .orElse(id);
        return incidents.family(root);
    }

    /** The incident with what was merged into it. */
    public List<UUID> family(UUID id) {
        return incidents.family(id);
    }

    /** Tells those who have it open that its timeline has grown, without its lock: of its own state nothing changes. */
    public void grown(UUID id) {
        incidents.find(id).ifPresent(incident -> journal.publish(new IncidentUpdated(views.of(incident))));
    }

    /** Checks and notes that a unit is sent, before its task is written. */
    public Runnable dispatched(UUID id, String by, Instant at) {
        Incident incident = incidents.lock(id).orElseThrow();
        boolean decided = incident.stand(null, null, null);
        if (!incident.dispatched(at)) {
            journal.dispatchedAgain(incident, at);
            return decided ? () -> journal.publish(new IncidentUpdated(views.of(incident))) : () -> {};
        }
        journal.dispatched(incident, by);
        return () -> journal.publish(new IncidentDispatched(views.of(incident)));
    }

    /** The incident stands out until somebody decides who goes; the unit proposed may be null. */
    public void stand(UUID id, IncidentAttention why, UUID unitId, String callSign) {
        Incident incident = incidents.lock(id).orElseThrow();
        if (incident.stand(why, unitId, callSign)) {
            journal.publish(new IncidentUpdated(views.of(incident)));
        }
    }

    /** Whether this unit is proposed in place of one that did not go. */
    public boolean isProposedNext(UUID id, UUID unitId) {
        return incidents
                .find(id)
                .filter(incident -> incident.attention == IncidentAttention.NEXT_PROPOSED)
                .filter(incident -> unitId.equals(incident.proposedUnitId))
                .isPresent();
    }

    /** Something of it has changed that is not its own state, such as a picture that arrived. */
    public void touched(UUID id) {
        journal.publish(new IncidentUpdated(views.of(incidents.lock(id).orElseThrow())));
    }

    /**
     * A unit does not go any more. Where nobody else does, to the incident or to a duplicate of it, it stays dispatched,
     * as it was, but its clock runs again.
     */
    public void mindNobodyGoes(UUID id, Instant at) {
        Incident own = incidents.lock(id).orElseThrow();
        Incident incident = own.isMerged() ? incidents.lock(own.mergedInto).orElseThrow() : own;
        if (incident.status == IncidentStatus.DISPATCHED && tasks.nobodyGoes(incidents.family(incident.id))) {
            journal.forsaken(incident, at);
        }
    }

    /** Notes that a unit is on scene; of a duplicate, where those above it are too. */
    public void reached(UUID id, String by, Instant at) {
        Incident incident = incidents.lock(id).orElseThrow();
        if (incident.reached(at)) {
            journal.reached(incident, by);
            journal.publish(new IncidentReached(views.of(incident)));
        }
        if (incident.isMerged()) {
            reached(incident.mergedVia, by, at);
        }
    }

    /** The incident for which units are chosen: itself, or the one that it duplicates, whose lock is then taken too. */
    public IncidentFacts survivor(IncidentFacts incident) {
        return incident.isMerged() ? lock(incident.mergedInto()).orElseThrow() : incident;
    }
}
