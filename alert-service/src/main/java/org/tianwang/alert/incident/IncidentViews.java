package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** In the order given. One with duplicates shows their alerts and tasks with its own. */
    Map<UUID, IncidentView> of(Collection<Incident> incidents) {
        List<UUID> ids = incidents.stream().map(i -> i.id).toList();
        Map<UUID, List<UUID>> merged = repository.mergedInto(ids);
        Map<UUID, Incident> known = new LinkedHashMap<>();
        repository.all(merged.values().stream().flatMap(List::stream).toList()).forEach(i -> known.put(i.id, i));
        incidents.forEach(i -> known.put(i.id, i));
        Map<UUID, List<StageClock>> allClocks = clocks.of(ids);
        Map<UUID, List<TaskView>> allTasks =
                tasks.of(known.values().stream().map(IncidentViews::facts).toList());
        Map<UUID, IncidentView> views = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            List<UUID> duplicates = merged.getOrDefault(incident.id, List.of());
            List<UUID> all =
                    Stream.concat(Stream.of(incident.id), duplicates.stream()).toList();
            views.put(
                    incident.id,
                    view(
                            incident,
                            all.stream()
                                    .flatMap(id -> Arrays.stream(known.get(id).alertIds))
                                    .toList(),
                            all.stream()
                                    .flatMap(id -> allTasks.getOrDefault(id, List.of()).stream())
                                    .toList(),
                            allClocks.getOrDefault(incident.id, List.of()),
                            duplicates));
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
                i.plate,
                i.kind,
                i.status,
                i.mergedInto);
    }

    private static IncidentView view(
            Incident i, List<UUID> alerts, List<TaskView> tasks, List<StageClock> clocks, List<UUID> merged) {
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
                alerts,
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
