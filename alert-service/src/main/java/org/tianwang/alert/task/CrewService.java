package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.contracts.ops.TaskAccepted;
import org.tianwang.contracts.ops.TaskArrived;
import org.tianwang.contracts.ops.TaskCompleted;
import org.tianwang.contracts.ops.TaskDeparted;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.contracts.ops.TaskRefused;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;

/**
 * What a crew does with its task. A step that is already made is answered as it stands: a phone that lost the answer
 * asks again.
 */
@ApplicationScoped
public class CrewService {

    private final TaskAccess access;
    private final TaskJournal journal;
    private final TaskViews views;
    private final IncidentProgress incidents;
    private final CurrentCall call;

    CrewService(TaskAccess access, TaskJournal journal, TaskViews views, IncidentProgress incidents, CurrentCall call) {
        this.access = access;
        this.journal = journal;
        this.views = views;
        this.incidents = incidents;
        this.call = call;
    }

    @Transactional
    TaskView accept(UUID id) {
        return step(id, null, TaskStatus.ACCEPTED, Task::accept, null, TaskAccepted::new);
    }

    @Transactional
    TaskView depart(UUID id) {
        return step(id, null, TaskStatus.EN_ROUTE, Task::depart, null, TaskDeparted::new);
    }

    @Transactional
    TaskView arrive(UUID id) {
        return step(id, null, TaskStatus.ON_SCENE, Task::arrive, null, TaskArrived::new);
    }

    @Transactional
    TaskView complete(UUID id, CompleteTaskRequest request) {
        String text = request.outcome() + (request.note() == null ? "" : ", " + request.note());
        BiConsumer<Task, Instant> change = (task, at) -> task.complete(request.outcome(), request.note(), at);
        return step(id, request, TaskStatus.DONE, change, text, TaskCompleted::new);
    }

    @Transactional
    TaskView refuse(UUID id, RefuseTaskRequest request) {
        BiConsumer<Task, Instant> change = (task, at) -> task.refuse(request.reason(), at);
        return step(id, request, TaskStatus.REFUSED, change, request.reason(), TaskRefused::new);
    }

    private TaskView step(
            UUID id,
            Object request,
            TaskStatus to,
            BiConsumer<Task, Instant> change,
            String text,
            Function<TaskView, TaskEvent> event) {
        return call.once(request, TaskView.class, () -> {
            TaskAccess.Found found = access.toMove(id);
            if (found.task().status == to) {
                return views.of(found.task(), found.incident());
            }
            Instant now = call.now();
            change.accept(found.task(), now);
            TaskView view =
                    journal.write(found.task(), found.incident(), new TaskJournal.Step(call.user(), now, text, event));
            if (to == TaskStatus.ON_SCENE) {
                incidents.reached(found.incident().id(), call.user(), now);
            }
            return view;
        });
    }
}
