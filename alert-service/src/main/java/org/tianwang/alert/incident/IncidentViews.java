package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.contracts.ops.TaskView;

/** Shows incidents with their tasks and clocks; a list asks for all of them at once. */
@ApplicationScoped
public class IncidentViews {

    private final IncidentRepository repository;
    private final StageClocks clocks;
    private final IncidentTasks tasks;

    IncidentViews(IncidentRepository repository, StageClocks clocks, IncidentTasks tasks) {
        this.repository = repository;
        this.clocks = clocks;
        this.tasks = tasks;
    }

    IncidentView of(Incident incident) {
        return of(List.of(incident)).get(incident.id);
    }

    /** In the order given. */
    Map<UUID, IncidentView> of(Collection<Incident> incidents) {
        Map<UUID, List<StageClock>> allClocks =
                clocks.of(incidents.stream().map(i -> i.id).toList());
        Map<UUID, List<TaskView>> allTasks =
                tasks.of(incidents.stream().map(IncidentViews::facts).toList());
        Map<UUID, List<UUID>> merged =
                repository.mergedInto(incidents.stream().map(i -> i.id).toList());
        Map<UUID, IncidentView> views = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            views.put(
                    incident.id,
                    view(
                            incident,
                            allTasks.getOrDefault(incident.id, List.of()),
                            allClocks.getOrDefault(incident.id, List.of()),
                            merged.getOrDefault(incident.id, List.of())));
        }
        return views;
    }

    static IncidentFacts facts(Incident i) {
        return new IncidentFacts(
                i.id,
                i.title,
                i.severity,
                i.townshipCode,
                i.location(),
                i.place,
                i.cameraId,
                i.cameraName,
                i.snapshotUrl,
                i.kind,
                i.status,
                i.mergedInto);
    }

    private static IncidentView view(Incident i, List<TaskView> tasks, List<StageClock> clocks, List<UUID> merged) {
        return new IncidentView(
                i.id,
                i.version,
                i.status,
                i.severity,
                i.source,
                i.title,
                i.note,
                i.townshipCode,
                i.location(),
                i.place,
                List.of(i.alertIds),
                i.cameraId,
                i.cameraName,
                i.snapshotUrl,
                i.openedAt,
                i.openedBy,
                i.dispatchedAt,
                i.onSceneAt,
                i.resolvedAt,
                i.resolvedBy,
                i.closedAt,
                i.closedBy,
                i.outcome,
                i.offenceKind,
                i.resolutionNote,
                tasks,
                clocks,
                i.kind,
                i.attention,
                i.proposedUnitId,
                i.proposedCallSign,
                i.mergedInto,
                merged.isEmpty() ? null : merged);
    }
}
