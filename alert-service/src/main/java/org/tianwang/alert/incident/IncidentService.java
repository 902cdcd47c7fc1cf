package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentClosed;
import org.tianwang.contracts.ops.IncidentOpened;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;

/** Incidents as dispatchers and investigators work on them. */
@ApplicationScoped
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final IncidentTasks tasks;
    private final Timeline timeline;
    private final CurrentCall call;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentViews views,
            IncidentJournal journal,
            IncidentTasks tasks,
            Timeline timeline,
            CurrentCall call,
            Clock clock) {
        this.incidents = incidents;
        this.views = views;
        this.journal = journal;
        this.tasks = tasks;
        this.timeline = timeline;
        this.call = call;
        this.clock = clock;
    }

    @Transactional
    Page<IncidentView> list(IncidentFilter filter, PageQuery page) {
        List<Incident> rows = incidents.list(filter, call.jurisdiction(), page);
        Map<UUID, IncidentView> shown = views.of(rows);
        return Page.of(rows, page, row -> shown.get(row.id), row -> new Cursor(row.openedAt, row.id));
    }

    @Transactional
    public IncidentView get(UUID id) {
        return views.of(visible(incidents.find(id).orElseThrow(() -> unknown(id))));
    }

    @Transactional
    Page<TimelineEntryView> timeline(UUID id, PageQuery page) {
        visible(incidents.find(id).orElseThrow(() -> unknown(id)));
        return timeline.of(List.of(id), page);
    }

    @Transactional
    IncidentView open(OpenIncidentRequest request) {
        call.mayCreateIn(request.townshipCode());
        return call.once(request, IncidentView.class, () -> open(request.opening(nextId(), call.user(), call.now())));
    }

    /** The id for an incident about to be opened. */
    public UUID nextId() {
        return Ids.next(clock);
    }

    /** Opens an incident in the caller's transaction. */
    public IncidentView open(IncidentOpening opening) {
        Incident incident = IncidentFactory.make(opening);
        incidents.add(incident);
        journal.opened(incident, opening);
        IncidentView view = views.of(incident);
        journal.publish(new IncidentOpened(view));
        return view;
    }

    /** Resolving again just so is answered as it stands; running tasks are called off. */
    @Transactional
    IncidentView resolve(UUID id, ResolveIncidentRequest request) {
        return call.once(request, IncidentView.class, () -> {
            Incident incident = lock(id);
            if (incident.isResolvedAs(request.outcome(), request.offenceKind())) {
                return views.of(incident);
            }
            Instant now = call.now();
            incident.resolve(request.outcome(), request.offenceKind(), request.note(), call.user(), now);
            tasks.cancelRunning(IncidentViews.facts(incident), "incident resolved", call.user(), now);
            journal.resolved(incident);
            IncidentView view = views.of(incident);
            journal.publish(new IncidentResolved(view));
            return view;
        });
    }

    @Transactional
    IncidentView close(UUID id) {
        return call.once(null, IncidentView.class, () -> {
            Incident incident = lock(id);
            incident.close(call.user(), call.now());
            journal.closed(incident);
            IncidentView view = views.of(incident);
            journal.publish(new IncidentClosed(view));
            return view;
        });
    }

    private Incident lock(UUID id) {
        Incident incident = visible(incidents.lock(id).orElseThrow(() -> unknown(id)));
        call.checkVersion(incident.version);
        return incident;
    }

    private Incident visible(Incident incident) {
        call.mustSee(incident.townshipCode, "incident", incident.id);
        return incident;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
