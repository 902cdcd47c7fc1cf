package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.NotFoundProblem;

/** Finds what may be one matter: near in place, time and kind. */
@ApplicationScoped
public class DuplicateService {

    private static final int MOST_OFFERED = 10;

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final CurrentCall call;

    DuplicateService(IncidentRepository incidents, IncidentViews views, CurrentCall call) {
        this.incidents = incidents;
        this.views = views;
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

    private Incident visible(Incident incident) {
        call.mustSee(incident.townshipCode, "incident", incident.id);
        return incident;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
