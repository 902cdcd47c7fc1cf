package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/**
 * Who may see and move a task. Being sent is what entitles a crew, wherever the incident lies; everybody else needs the
 * township (404) and then the role (403).
 */
@ApplicationScoped
public class TaskAccess {

    private final TaskRepository tasks;
    private final IncidentProgress incidents;
    private final UnitDuty units;
    private final CurrentCall call;

    TaskAccess(TaskRepository tasks, IncidentProgress incidents, UnitDuty units, CurrentCall call) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.units = units;
        this.call = call;
    }

    /** A task with its incident. */
    record Found(Task task, IncidentFacts incident) {}

    /** For reading. */
    Found toRead(UUID id) {
        Task task = find(id);
        IncidentFacts incident = incidents.find(task.incidentId).orElseThrow();
        if (!isCrew(task)) {
            call.mustSee(incident.townshipCode(), "task", id);
            mustBe(call.has(Roles.DISPATCHER) || call.has(Roles.INVESTIGATOR));
        }
        return new Found(task, incident);
    }

    /** For the crew's own steps; takes the incident's lock. */
    Found toMove(UUID id) {
        Found found = lock(id);
        if (!isCrew(found.task())) {
            call.mustSee(found.incident().townshipCode(), "task", id);
            mustBe(false);
        }
        call.checkVersion(found.task().version);
        return found;
    }

    /** For calling it off; takes the incident's lock. */
    Found toCancel(UUID id) {
        Found found = lock(id);
        call.mustSee(found.incident().townshipCode(), "task", id);
        call.checkVersion(found.task().version);
        return found;
    }

    /** For what the system does by itself; takes the incident's lock. */
    Found lock(UUID id) {
        Task task = find(id);
        IncidentFacts incident = incidents.lock(task.incidentId).orElseThrow();
        return new Found(tasks.reread(task), incident);
    }

    private Task find(UUID id) {
        return tasks.find(id).orElseThrow(() -> new NotFoundProblem("task", id));
    }

    private boolean isCrew(Task task) {
        UnitView unit = units.views(List.of(task.unitId)).get(task.unitId);
        return call.has(Roles.OFFICER) && unit.crew().contains(call.user());
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw new ForbiddenProblem("Only the crew of the unit that was sent can do this.");
        }
    }
}
