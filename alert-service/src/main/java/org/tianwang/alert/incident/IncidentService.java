package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.access.Moment;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.alert.timeline.TimelineEntryView;
import org.tianwang.contracts.ops.IncidentOpened;
import org.tianwang.contracts.ops.IncidentSource;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Incidents as dispatchers and investigators work on them. */
@ApplicationScoped
public class IncidentService {

    private final IncidentRepository incidents;
    private final IncidentViews views;
    private final IncidentJournal journal;
    private final Timeline timeline;
    private final IncidentLooks looks;
    private final CurrentCall call;
    private final Clock clock;

    IncidentService(
            IncidentRepository incidents,
            IncidentViews views,
            IncidentJournal journal,
            Timeline timeline,
            IncidentLooks looks,
            CurrentCall call,
            Clock clock) {
        this.incidents = incidents;
        this.views = views;
        this.journal = journal;
        this.timeline = timeline;
        this.looks = looks;
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

    /** The same, where somebody who may not see it is told something else than that there is none. */
    public Optional<IncidentView> find(UUID id) {
        return incidents
                .find(id)
                .filter(incident -> call.jurisdiction().covers(incident.townshipCode))
                .map(views::of);
    }

    /** The timeline for somebody who reads it on his screen. */
    @Transactional
    Page<TimelineEntryView> read(UUID id, PageQuery page, boolean newestFirst) {
        visible(incidents.find(id).orElseThrow(() -> unknown(id)));
        looks.timeline(id);
        return timeline(id, page, newestFirst);
    }

    /** The same for a caller who has written down what he takes out. */
    @Transactional
    public Page<TimelineEntryView> timeline(UUID id, PageQuery page, boolean newestFirst) {
        visible(incidents.find(id).orElseThrow(() -> unknown(id)));
        return timeline.of(incidents.family(id), page, newestFirst);
    }

    /** Whatever he says, what an officer opens comes from an officer. */
    @Transactional
    IncidentView open(OpenIncidentRequest request) {
        call.mayCreateIn(request.townshipCode());
        boolean desk = call.has(Roles.DISPATCHER) || call.has(Roles.INVESTIGATOR);
        IncidentSource source = desk ? request.source() : IncidentSource.OFFICER;
        return call.once(request, IncidentView.class, () -> {
            IncidentView opened = open(request.opening(nextId(), source, call.user(), call.now()));
            stampWhenWritten(opened);
            return opened;
        });
    }

    /** Written in a dead spot: the clocks run from when we heard of it, the timeline also knows when it was written. */
    private void stampWhenWritten(IncidentView opened) {
        if (call.occurredTold() != null) {
            Moment written = call.occurredAfter(null);
            timeline.add(opened.id(), written).byUser(call.user()).write("REPORT_WRITTEN", written.doubt());
        }
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

    private Incident visible(Incident incident) {
        call.mustSee(incident.townshipCode, "incident", incident.id);
        return incident;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
