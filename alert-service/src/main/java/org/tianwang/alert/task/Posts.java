package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;

/** Tasks at a place of their own: who stands or goes where within an incident. */
@ApplicationScoped
public class Posts {

    private final TaskRepository tasks;
    private final TaskIssuing issuing;
    private final TaskJournal journal;
    private final IncidentProgress incidents;
    private final DispatchService.Dispatching dispatching;
    private final CurrentCall call;

    Posts(
            TaskRepository tasks,
            TaskIssuing issuing,
            TaskJournal journal,
            IncidentProgress incidents,
            DispatchService.Dispatching dispatching,
            CurrentCall call) {
        this.tasks = tasks;
        this.issuing = issuing;
        this.journal = journal;
        this.incidents = incidents;
        this.dispatching = dispatching;
        this.call = call;
    }

    /** What became of a unit that was to go somewhere. */
    public enum Answer {
        SENT,
        ALREADY_THERE,
        /** Off duty, or given another task since it was chosen. */
        NOT_FREE,
        /** Of a township whose units the caller does not send, chosen by somebody who does. */
        OUT_OF_REACH
    }

    /** The answer, and the task where there is one. */
    public record Sent(Answer answer, TaskView task) {}

    /** Takes the incident's lock before anything else is locked; of a duplicate, the one that units are sent to. */
    public UUID lock(UUID incidentId) {
        return dispatching.matter(dispatching.lock(incidentId)).id();
    }

    /** Where each running unit of the matter was sent, if that is a place of its own. */
    public Map<UUID, GeoPoint> ofIncident(UUID incidentId) {
        return incidents.matter(incidentId).stream()
                .flatMap(id -> tasks.runningIn(id).stream())
                .filter(task -> task.target() != null)
                .collect(Collectors.toMap(task -> task.unitId, Task::target, (a, b) -> b));
    }

    /** Sends a free unit to a place, unless it has a running task in this matter already. The incident's lock is held. */
    public Sent send(UUID incidentId, UUID unitId, String instructions, Task.Target target) {
        if (runningUnits(incidentId).contains(unitId)) {
            return new Sent(Answer.ALREADY_THERE, null);
        }
        if (!dispatching.reaches(unitId)) {
            return new Sent(Answer.OUT_OF_REACH, null);
        }
        return dispatching
                .lockIfFree(unitId)
                .map(unit -> issued(incidentId, unit, new TaskIssuing.Orders(instructions, null, target)))
                .orElseGet(() -> new Sent(Answer.NOT_FREE, null));
    }

    /**
     * Calls a unit off the place where it was sent, and sends it to another one.
     *
     * @param held incidents whose locks are held; a post of another report of the matter is left alone
     */
    public Sent move(UUID incidentId, Collection<UUID> held, UUID unitId, String instructions, Task.Target target) {
        Optional<Task> post = held.stream()
                .distinct()
                .flatMap(id -> tasks.runningIn(id).stream())
                .filter(task -> task.unitId.equals(unitId) && task.target() != null)
                .findFirst();
        if (post.isEmpty()) {
            return send(incidentId, unitId, instructions, target);
        }
        if (!dispatching.reaches(unitId)) {
            return new Sent(Answer.OUT_OF_REACH, null);
        }
        Optional<UnitView> unit = dispatching.lockOnDuty(unitId);
        if (unit.isEmpty()) {
            return new Sent(Answer.NOT_FREE, null);
        }
        callOff(post.get(), "sent to another post: " + target.place());
        return issued(incidentId, unit.get(), new TaskIssuing.Orders(instructions, post.get().id, target));
    }

    private void callOff(Task task, String reason) {
        task.cancel(reason, call.now());
        journal.write(
                task,
                incidents.find(task.incidentId).orElseThrow(),
                TaskJournal.Step.by("USER", call.user(), call.now(), reason, TaskCancelled::new));
    }

    private Sent issued(UUID incidentId, UnitView unit, TaskIssuing.Orders orders) {
        TaskIssuing.Sender sender = new TaskIssuing.Sender(call.user(), "USER", call.now(), call.jurisdiction());
        return new Sent(Answer.SENT, issuing.issue(dispatching.lock(incidentId), unit, orders, sender));
    }

    /** Units of the matter that refused or did not answer: no plan counts on them again, but a person may send them. */
    public Set<UUID> declined(UUID incidentId) {
        Set<UUID> declined = new HashSet<>(tasks.unitsThatDidNotGo(incidents.matter(incidentId)));
        runningUnits(incidentId).forEach(declined::remove);
        return declined;
    }

    /** The units that run in a matter. */
    public List<UUID> runningUnits(UUID incidentId) {
        return tasks.runningUnits(incidents.matter(incidentId));
    }
}
