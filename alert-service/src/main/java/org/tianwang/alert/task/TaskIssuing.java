package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tianwang.alert.alert.PlateLeads;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.contracts.ops.TaskIssued;
import org.tianwang.contracts.ops.TaskReserved;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.security.Jurisdiction;

/** Reserves and sends units. The caller holds the locks of the incident and of the unit, in this order. */
@ApplicationScoped
public class TaskIssuing {

    private final TaskRepository tasks;
    private final TaskJournal journal;
    private final IncidentProgress incidents;
    private final PlateLeads leads;
    private final Clock clock;

    TaskIssuing(TaskRepository tasks, TaskJournal journal, IncidentProgress incidents, PlateLeads leads, Clock clock) {
        this.tasks = tasks;
        this.journal = journal;
        this.incidents = incidents;
        this.leads = leads;
        this.clock = clock;
    }

    /** Who sends, when, and whose units may take the task over. */
    public record Sender(String name, String source, Instant at, Jurisdiction pool) {}

    /** What a unit is told. */
    public record Orders(String instructions, UUID replaces, Task.Target target) {

        public static Orders of(String instructions) {
            return new Orders(instructions, null, null);
        }
    }

    /** Sets a unit aside. */
    TaskView reserve(IncidentFacts incident, UnitView unit, Orders orders, Sender sender) {
        mustBeOpen(incident);
        Task task = add(incident, unit, orders, sender);
        return journal.write(task, incident, step(sender, orders.instructions(), TaskReserved::new));
    }

    /** What a unit was set aside with for an incident, if it was. */
    Optional<Task> reserveOf(UUID incidentId, UUID unitId) {
        return tasks.runningIn(incidentId).stream()
                .filter(task -> task.unitId.equals(unitId) && task.status == TaskStatus.RESERVED)
                .findFirst();
    }

    /**
     * What a unit is told; the one that stands proposed for another that did not go takes over that one's place and words,
     * as it would where the plan sends it by itself: a post of a ring would else be left and nobody would know.
     */
    Orders orders(IncidentFacts incident, UUID unitId, String told) {
        if (!incidents.isProposedNext(incident.id(), unitId)) {
            return Orders.of(told);
        }
        List<Task> all = tasks.ofIncidents(incidents.family(incident.id()));
        Set<UUID> replaced = all.stream().map(task -> task.replaces).collect(Collectors.toSet());
        return all.stream()
                .filter(task -> task.didNotGo() && !replaced.contains(task.id))
                .max(Comparator.comparing(task -> task.endedAt))
                .map(task -> new Orders(told == null ? task.instructions : told, task.id, task.ownTarget()))
                .orElseGet(() -> Orders.of(told));
    }

    /** Reserves and sends at once. */
    TaskView issue(IncidentFacts incident, UnitView unit, Orders orders, Sender sender) {
        mustBeOpen(incident);
        return go(add(incident, unit, orders, sender), incident, sender);
    }

    /** Sends what was reserved. */
    TaskView send(Task task, IncidentFacts incident, Sender sender) {
        mustBeOpen(incident);
        return go(task, incident, sender);
    }

    private TaskView go(Task task, IncidentFacts incident, Sender sender) {
        Runnable tellDispatched = incidents.dispatched(incident.id(), sender.name(), sender.at());
        task.issue(sender.name(), sender.at(), journal.answerUntil(incident, sender.at()));
        TaskView view = journal.write(task, incident, step(sender, task.instructions, TaskIssued::new));
        tellDispatched.run();
        return view;
    }

    private Task add(IncidentFacts incident, UnitView unit, Orders orders, Sender sender) {
        mustNotBeThereAlready(incident.id(), unit);
        Task.Order order =
                new Task.Order(incident.id(), unit.id(), orders.instructions(), orders.replaces(), orders.target());
        Task task = Task.reserve(Ids.next(clock), order, sender.name(), sender.at());
        task.pool = sender.pool().county() ? null : sender.pool().codes();
        tasks.add(task);
        return task;
    }

    private static TaskJournal.Step step(
            Sender sender,
            String text,
            java.util.function.Function<TaskView, org.tianwang.contracts.ops.TaskEvent> event) {
        return TaskJournal.Step.by(sender.source(), sender.name(), sender.at(), text, event);
    }

    /** However it is sent, by hand, by a plan or as a post: an open matter, and no mere lead. */
    private void mustBeOpen(IncidentFacts incident) {
        if (incident.isOver()) {
            throw new ConflictProblem("This incident cannot be given to a unit: it is " + incident.status() + ".");
        }
        if (incident.isMerged()) {
            throw new ConflictProblem("This incident was merged into another one: send units there.");
        }
        leads.mustBeConfirmed(incident.id());
    }

    private void mustNotBeThereAlready(UUID incidentId, UnitView unit) {
        boolean there = tasks.runningIn(incidentId).stream().anyMatch(task -> task.unitId.equals(unit.id()));
        if (there) {
            throw new ConflictProblem("Unit " + unit.callSign() + " already has a running task in this incident.");
        }
    }
}
