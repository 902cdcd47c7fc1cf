package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.contracts.ops.UnitView;

/** Shows tasks with what their incident and unit say; a list asks for all of them at once. */
@ApplicationScoped
public class TaskViews {

    private final UnitDuty units;
    private final StageClocks clocks;

    TaskViews(UnitDuty units, StageClocks clocks) {
        this.units = units;
        this.clocks = clocks;
    }

    TaskView of(Task task, IncidentFacts incident) {
        return of(List.of(task), Map.of(incident.id(), incident)).getFirst();
    }

    List<TaskView> of(Collection<Task> tasks, Map<UUID, IncidentFacts> incidents) {
        Map<UUID, UnitView> crews =
                units.views(tasks.stream().map(t -> t.unitId).distinct().toList());
        Map<UUID, List<StageClock>> all =
                clocks.of(tasks.stream().map(t -> t.id).toList());
        return tasks.stream()
                .map(task -> view(
                        task,
                        incidents.get(task.incidentId),
                        crews.get(task.unitId),
                        all.getOrDefault(task.id, List.of())))
                .toList();
    }

    private static TaskView view(Task t, IncidentFacts incident, UnitView unit, List<StageClock> clocks) {
        return new TaskView(
                t.id,
                t.version,
                t.incidentId,
                incident.title(),
                incident.severity(),
                t.unitId,
                unit.callSign(),
                unit.crew(),
                t.status,
                t.instructions,
                incident.townshipCode(),
                t.target() == null ? incident.location() : t.target(),
                t.target() == null ? incident.place() : t.targetPlace,
                incident.cameraId(),
                incident.cameraName(),
                incident.snapshotUrl(),
                t.issuedAt,
                t.issuedBy,
                t.acceptedAt,
                t.departedAt,
                t.arrivedAt,
                t.endedAt,
                t.outcome,
                t.note,
                t.reason,
                clocks,
                t.reservedAt,
                t.status == TaskStatus.ISSUED ? t.answerBy : null,
                t.replaces,
                t.pictures == 0 ? null : t.pictures,
                t.endedAt == null ? incident.plate() : null);
    }
}
