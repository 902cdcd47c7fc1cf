package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.GeoPoint;
import org.tianwang.contracts.ops.TaskView;

/** Tasks at a place of their own: who stands or goes where within an incident. */
@ApplicationScoped
public class Posts {

    private final TaskRepository tasks;
    private final TaskIssuing issuing;
    private final DispatchService.Dispatching dispatching;
    private final CurrentCall call;

    Posts(TaskRepository tasks, TaskIssuing issuing, DispatchService.Dispatching dispatching, CurrentCall call) {
        this.tasks = tasks;
        this.issuing = issuing;
        this.dispatching = dispatching;
        this.call = call;
    }

    /** Takes the incident's lock before anything else is locked. */
    public void lock(UUID incidentId) {
        dispatching.lock(incidentId);
    }

    /** Where each running unit of the incident was sent, if that is a place of its own. */
    public Map<UUID, GeoPoint> ofIncident(UUID incidentId) {
        return tasks.runningIn(incidentId).stream()
                .filter(task -> task.target() != null)
                .collect(Collectors.toMap(task -> task.unitId, Task::target, (a, b) -> b));
    }

    /** Sends a unit to a place; empty when it has a running task in this incident already. */
    public Optional<TaskView> send(UUID incidentId, UUID unitId, String instructions, Task.Target target) {
        boolean there = tasks.runningIn(incidentId).stream().anyMatch(task -> task.unitId.equals(unitId));
        if (there) {
            return Optional.empty();
        }
        TaskIssuing.Sender sender = new TaskIssuing.Sender(call.user(), "USER", call.now(), call.jurisdiction());
        TaskIssuing.Orders orders = new TaskIssuing.Orders(instructions, null, target);
        return Optional.of(issuing.issue(dispatching.lock(incidentId), dispatching.lockUnit(unitId), orders, sender));
    }

    /** The units that run in an incident. */
    public List<UUID> runningUnits(UUID incidentId) {
        return tasks.runningIn(incidentId).stream().map(task -> task.unitId).toList();
    }
}
