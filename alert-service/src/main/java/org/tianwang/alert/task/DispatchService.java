package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.unit.Recommendation;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.problem.NotFoundProblem;

/** What dispatchers do: choose a unit, reserve it, send it, put another in its place, call it off. */
@ApplicationScoped
public class DispatchService {

    private final TaskAccess access;
    private final TaskJournal journal;
    private final TaskIssuing issuing;
    private final Dispatching dispatching;
    private final CurrentCall call;

    DispatchService(
            TaskAccess access, TaskJournal journal, TaskIssuing issuing, Dispatching dispatching, CurrentCall call) {
        this.access = access;
        this.journal = journal;
        this.issuing = issuing;
        this.dispatching = dispatching;
        this.call = call;
    }

    @Transactional
    Page<Recommendation> recommend(UUID incidentId) {
        return new Page<>(dispatching.recommend(incidentId), null);
    }

    @Transactional
    TaskView issue(UUID incidentId, IssueTaskRequest request) {
        return call.once(request, TaskView.class, () -> {
            IncidentFacts incident = dispatching.lock(incidentId);
            Optional<Task> reserve = issuing.reserveOf(incidentId, request.unitId());
            if (reserve.isPresent() && !request.isReserved()) {
                return sendReserve(reserve.get(), incident, request);
            }
            UnitView unit = dispatching.lockUnit(request.unitId());
            request.check(unit, 0);
            TaskIssuing.Orders orders = issuing.orders(incident, request.unitId(), request.instructions());
            return request.isReserved()
                    ? issuing.reserve(incident, unit, orders, sender())
                    : issuing.issue(incident, unit, orders, sender());
        });
    }

    /** A unit that was set aside for this very incident is sent by its reservation, and not a second time. */
    private TaskView sendReserve(Task reserve, IncidentFacts incident, IssueTaskRequest request) {
        request.check(dispatching.lockReserved(reserve), 1);
        reserve.tell(request.instructions());
        return issuing.send(reserve, incident, sender());
    }

    /**
     * Sends what was reserved, if the unit is still on duty; sending again is answered as it stands. A reserve of a
     * duplicate is given up for a task where that points.
     */
    @Transactional
    TaskView send(UUID id) {
        return call.once(null, TaskView.class, () -> {
            TaskAccess.Found found = access.toCancel(id);
            if (found.task().issuedAlready()) {
                return dispatching.view(found);
            }
            UnitView unit = dispatching.lockReserved(found.task());
            return found.incident().isMerged()
                    ? instead(found, unit, "sent for the incident that this one was merged into", null)
                    : issuing.send(found.task(), found.incident(), sender());
        });
    }

    /** One unit is called off and another sent in its place, or neither; of a duplicate, to where it points. */
    @Transactional
    TaskView reassign(UUID id, ReassignTaskRequest request) {
        return call.once(request, TaskView.class, () -> {
            TaskAccess.Found found = access.toCancel(id);
            UnitView unit = dispatching.lockInsteadOf(found.task().unitId, request.unitId());
            IssueTaskRequest.mustBeFree(request.ifFree(), unit, 0);
            return instead(found, unit, request.reason(), request.instructions());
        });
    }

    /** Ends the task and sends a unit in its place; without instructions it is told the same. */
    private TaskView instead(TaskAccess.Found found, UnitView unit, String reason, String told) {
        IncidentFacts matter = dispatching.matter(found.incident());
        end(found, reason);
        String instructions = told == null ? found.task().instructions : told;
        TaskIssuing.Orders orders = new TaskIssuing.Orders(
                instructions, found.task().id, found.task().ownTarget());
        return issuing.issue(matter, unit, orders, sender());
    }

    @Transactional
    TaskView cancel(UUID id, CancelTaskRequest request) {
        return call.once(request, TaskView.class, () -> {
            TaskAccess.Found found = access.toCancel(id);
            TaskView view = end(found, request.reason());
            dispatching.mindNobodyGoes(found.incident());
            return view;
        });
    }

    private TaskView end(TaskAccess.Found found, String reason) {
        Instant now = call.now();
        found.task().cancel(reason, now);
        TaskJournal.Step step = TaskJournal.Step.by("USER", call.user(), now, reason, TaskCancelled::new);
        return journal.write(found.task(), found.incident(), step);
    }

    private TaskIssuing.Sender sender() {
        return new TaskIssuing.Sender(call.user(), "USER", call.now(), call.jurisdiction());
    }

    /** What every order asks first: the incident, the unit, who should go. */
    @ApplicationScoped
    public static class Dispatching {

        private final IncidentProgress incidents;
        private final UnitDuty units;
        private final ResponseRules rules;
        private final TaskViews views;
        private final CurrentCall call;

        Dispatching(
                IncidentProgress incidents, UnitDuty units, ResponseRules rules, TaskViews views, CurrentCall call) {
            this.incidents = incidents;
            this.units = units;
            this.rules = rules;
            this.views = views;
            this.call = call;
        }

        /** Units for an incident that the caller may see, the best one first. */
        public java.util.List<Recommendation> recommend(UUID incidentId) {
            IncidentFacts incident = incidents.find(incidentId).orElseThrow(() -> unknown(incidentId));
            call.mustSee(incident.townshipCode(), "incident", incidentId);
            return units.recommend(incident.location(), rules.wantedCapabilities(incident), call.jurisdiction());
        }

        IncidentFacts lock(UUID incidentId) {
            IncidentFacts incident = incidents.lock(incidentId).orElseThrow(() -> unknown(incidentId));
            call.mustSee(incident.townshipCode(), "incident", incidentId);
            return incident;
        }

        /** Where units are sent for this one: itself, or the one that it duplicates. */
        IncidentFacts matter(IncidentFacts incident) {
            return incident.isMerged() ? lock(incident.mergedInto()) : incident;
        }

        /** The last unit was called off: another one is waited for, and that has a clock. */
        void mindNobodyGoes(IncidentFacts incident) {
            incidents.mindNobodyGoes(incident.id(), call.now());
        }

        UnitView lockUnit(UUID id) {
            return units.lockForDuty(id, call.jurisdiction());
        }

        /** Whoever set it aside could send it, and so can who answers for the incident, wherever the unit belongs. */
        UnitView lockReserved(Task task) {
            return reaches(task.unitId) ? lockUnit(task.unitId) : units.lockForDuty(task.unitId, task.reach());
        }

        UnitView lockInsteadOf(UUID before, UUID id) {
            units.lockInOrder(java.util.List.of(before, id));
            return lockUnit(id);
        }

        boolean reaches(UUID unitId) {
            return units.reaches(unitId, call.jurisdiction());
        }

        Optional<UnitView> lockOnDuty(UUID id) {
            return units.lockOnDuty(id, call.jurisdiction());
        }

        Optional<UnitView> lockIfFree(UUID id) {
            return units.lockIfFree(id, call.jurisdiction());
        }

        TaskView view(TaskAccess.Found found) {
            return views.of(found.task(), found.incident());
        }

        private static NotFoundProblem unknown(UUID id) {
            return new NotFoundProblem("incident", id);
        }
    }
}
