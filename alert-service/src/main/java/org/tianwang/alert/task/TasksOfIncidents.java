package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentTasks;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;

/** What incidents ask of their tasks. */
@ApplicationScoped
public class TasksOfIncidents implements IncidentTasks {

    private final TaskRepository tasks;
    private final TaskViews views;
    private final TaskJournal journal;
    private final UnitDuty units;

    TasksOfIncidents(TaskRepository tasks, TaskViews views, TaskJournal journal, UnitDuty units) {
        this.tasks = tasks;
        this.views = views;
        this.journal = journal;
        this.units = units;
    }

    @Override
    public Map<UUID, List<TaskView>> of(Collection<IncidentFacts> incidents) {
        if (incidents.isEmpty()) {
            return Map.of();
        }
        Map<UUID, IncidentFacts> facts =
                incidents.stream().collect(Collectors.toMap(IncidentFacts::id, Function.identity()));
        return views.of(tasks.ofIncidents(facts.keySet()), facts).stream()
                .collect(Collectors.groupingBy(TaskView::incidentId));
    }

    @Override
    public boolean nobodyGoes(Collection<UUID> incidentIds) {
        return !tasks.anybodyGoes(incidentIds);
    }

    @Override
    public boolean nobodyCame(Collection<UUID> incidentIds) {
        return !tasks.anybodyCame(incidentIds);
    }

    @Override
    public void lockUnits(Collection<UUID> incidentIds) {
        units.lockInOrder(tasks.runningUnits(incidentIds));
    }

    @Override
    public void relimit(IncidentFacts incident) {
        tasks.runningIn(incident.id()).stream()
                .filter(task -> task.status == TaskStatus.ISSUED)
                .forEach(task -> task.waitUntil(journal.answerUntil(incident, task.issuedAt)));
    }

    @Override
    public void cancelRunning(IncidentFacts incident, String reason, String by, Instant at) {
        for (Task task : tasks.runningIn(incident.id())) {
            task.cancel(reason, at);
            journal.write(task, incident, TaskJournal.Step.by("USER", by, at, reason, TaskCancelled::new));
        }
    }
}
