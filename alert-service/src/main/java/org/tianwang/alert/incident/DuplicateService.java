package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.IncidentMerged;
import org.tianwang.contracts.ops.IncidentParted;
import org.tianwang.contracts.ops.IncidentUpdated;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Finds, merges and parts duplicates. A merge moves nothing: the duplicate keeps its alerts, tasks and timeline and only
 * points to the other one, so that parting them restores both as they are. The duplicate's lock is taken first, as
 * everywhere.
 */
@ApplicationScoped
public class DuplicateService {

    private static final int MOST_OFFERED = 10;

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final CurrentCall call;

    DuplicateService(IncidentRepository incidents, IncidentViews views, IncidentJournal journal, CurrentCall call) {
        this.incidents = incidents;
        this.views = views;
        this.journal = journal;
        this.call = call;
    }

    /** A running incident and how alike it is. */
    private record Candidate(Incident incident, DuplicatePolicy.Likeness likeness) {}

    /** Those that an incident may duplicate, the likeliest first. */
    @Transactional
    Page<DuplicateView> of(UUID id) {
        return offered(report(visible(incidents.find(id).orElseThrow(() -> unknown(id)))), id);
    }

    /** The same for one that is not opened yet. */
    @Transactional
    Page<DuplicateView> like(DuplicatePolicy.Report report) {
        return offered(report, null);
    }

    @Transactional
    IncidentView merge(UUID id, MergeRequest request) {
        if (id.equals(request.into())) {
            throw new InvalidProblem("into", "must be another incident");
        }
        return call.once(request, IncidentView.class, () -> {
            Incident duplicate = lock(id);
            if (request.into().equals(duplicate.mergedInto)) {
                return views.of(duplicate);
            }
            Incident into = lock(request.into());
            call.checkVersion(duplicate.version);
            if (!incidents.mergedInto(List.of(id)).isEmpty()) {
                throw new ConflictProblem("Others were merged into this incident: part them first.");
            }
            Instant now = call.now();
            duplicate.mergeInto(into, call.user(), now);
            journal.merged(duplicate, into, call.user(), now);
            incidents.flush();
            IncidentView view = views.of(duplicate);
            journal.publish(new IncidentMerged(view));
            journal.publish(new IncidentUpdated(views.of(into)));
            return view;
        });
    }

    @Transactional
    IncidentView part(UUID id) {
        return call.once(null, IncidentView.class, () -> {
            Incident duplicate = lock(id);
            call.checkVersion(duplicate.version);
            if (!duplicate.isMerged()) {
                throw new ConflictProblem("This incident is not merged into another one.");
            }
            Incident from = lock(duplicate.mergedInto);
            duplicate.part(from);
            journal.parted(duplicate, from, call.user(), call.now());
            incidents.flush();
            IncidentView view = views.of(duplicate);
            journal.publish(new IncidentParted(view));
            journal.publish(new IncidentUpdated(views.of(from)));
            return view;
        });
    }

    private Page<DuplicateView> offered(DuplicatePolicy.Report report, UUID except) {
        List<Candidate> likely =
                incidents.openedAround(report.at(), DuplicatePolicy.LONG_AFTER, call.jurisdiction()).stream()
                        .filter(other -> !other.id.equals(except) && !other.isMerged())
                        .map(other -> new Candidate(other, DuplicatePolicy.compare(report, report(other))))
                        .filter(other -> other.likeness().score() >= DuplicatePolicy.OFFERED)
                        .sorted(Comparator.comparingDouble(
                                other -> -other.likeness().score()))
                        .limit(MOST_OFFERED)
                        .toList();
        Map<UUID, IncidentView> shown =
                views.of(likely.stream().map(Candidate::incident).toList());
        return new Page<>(
                likely.stream()
                        .map(c -> new DuplicateView(
                                shown.get(c.incident().id),
                                c.likeness().score(),
                                c.likeness().metres(),
                                c.likeness().seconds()))
                        .toList(),
                null);
    }

    private static DuplicatePolicy.Report report(Incident i) {
        return new DuplicatePolicy.Report(i.location(), i.place, i.openedAt, i.kind);
    }

    private Incident lock(UUID id) {
        return visible(incidents.lock(id).orElseThrow(() -> unknown(id)));
    }

    private Incident visible(Incident incident) {
        call.mustSee(incident.townshipCode, "incident", incident.id);
        return incident;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
