package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Roles;

/** Tasks as they are read. */
@ApplicationScoped
public class TaskService {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskViews views;
    private final IncidentProgress incidents;
    private final UnitDuty units;
    private final CurrentCall call;

    TaskService(
            TaskRepository tasks,
            TaskAccess access,
            TaskViews views,
            IncidentProgress incidents,
            UnitDuty units,
            CurrentCall call) {
        this.tasks = tasks;
        this.access = access;
        this.views = views;
        this.incidents = incidents;
        this.units = units;
        this.call = call;
    }

    @Transactional
    TaskView get(UUID id) {
        TaskAccess.Found found = access.toRead(id);
        return views.of(found.task(), found.incident());
    }

    /** An officer sees the tasks of his own crews, whatever he asks for; others see their townships' or their own. */
    @Transactional
    Page<TaskView> list(boolean mine, TaskFilter filter, PageQuery page) {
        boolean all = !mine && (call.has(Roles.DISPATCHER) || call.has(Roles.INVESTIGATOR));
        return page(all ? tasks.within(call.jurisdiction(), filter, page) : ofMyCrews(filter, page), page);
    }

    private List<Task> ofMyCrews(TaskFilter filter, PageQuery page) {
        List<UUID> crews = units.ofCrew(call.user());
        return crews.isEmpty() ? List.of() : tasks.ofUnits(crews, filter, page);
    }

    private Page<TaskView> page(List<Task> rows, PageQuery page) {
        Map<UUID, IncidentFacts> facts =
                incidents.facts(rows.stream().map(t -> t.incidentId).distinct().toList());
        Map<UUID, TaskView> shown =
                views.of(rows, facts).stream().collect(Collectors.toMap(TaskView::id, Function.identity()));
        return Page.of(rows, page, task -> shown.get(task.id), task -> new Cursor(task.issuedAt, task.id));
    }
}
