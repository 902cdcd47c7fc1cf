package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.alert.PlateLeads;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.unit.Recommendation;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskIssued;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** What dispatchers do: choose a unit, send it, call it off. Locks in the order incident, unit. */
@ApplicationScoped
public class DispatchService {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskJournal journal;
    private final IncidentProgress incidents;
    private final UnitDuty units;
    private final PlateLeads leads;
    private final CurrentCall call;
    private final Clock clock;

    DispatchService(
            TaskRepository tasks,
            TaskAccess access,
            TaskJournal journal,
            IncidentProgress incidents,
            UnitDuty units,
            PlateLeads leads,
            CurrentCall call,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.journal = journal;
        this.incidents = incidents;
        this.units = units;
        this.leads = leads;
        this.call = call;
        this.clock = clock;
    }

    @Transactional
    Page<Recommendation> recommend(UUID incidentId) {
        IncidentFacts incident = incidents.find(incidentId).orElseThrow(() -> unknown(incidentId));
        call.mustSee(incident.townshipCode(), "incident", incidentId);
        return new Page<>(units.recommend(incident.location(), call.jurisdiction()), null);
    }

    @Transactional
    TaskView issue(UUID incidentId, IssueTaskRequest request) {
        return call.once(request, TaskView.class, () -> {
            IncidentFacts incident = incidents.lock(incidentId).orElseThrow(() -> unknown(incidentId));
            call.mustSee(incident.townshipCode(), "incident", incidentId);
            leads.mustBeConfirmed(incidentId);
            UnitView unit = units.lockForDuty(request.unitId(), call.jurisdiction());
            mustNotBeThereAlready(incidentId, unit);
            return issue(incident, unit, request.instructions());
        });
    }

    @Transactional
    TaskView cancel(UUID id, CancelTaskRequest request) {
        return call.once(request, TaskView.class, () -> {
            TaskAccess.Found found = access.toCancel(id);
            Instant now = call.now();
            found.task().cancel(request.reason(), now);
            TaskJournal.Step step = new TaskJournal.Step(call.user(), now, request.reason(), TaskCancelled::new);
            return journal.write(found.task(), found.incident(), step);
        });
    }

    private TaskView issue(IncidentFacts incident, UnitView unit, String instructions) {
        Instant now = call.now();
        Runnable tellDispatched = incidents.dispatched(incident.id(), call.user(), now);
        Task task = Task.issue(Ids.next(clock), incident.id(), unit.id(), instructions, call.user(), now);
        tasks.add(task);
        TaskView view =
                journal.write(task, incident, new TaskJournal.Step(call.user(), now, instructions, TaskIssued::new));
        tellDispatched.run();
        return view;
    }

    private void mustNotBeThereAlready(UUID incidentId, UnitView unit) {
        boolean there = tasks.runningIn(incidentId).stream().anyMatch(task -> task.unitId.equals(unit.id()));
        if (there) {
            throw new ConflictProblem("Unit " + unit.callSign() + " already has a running task in this incident.");
        }
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("incident", id);
    }
}
