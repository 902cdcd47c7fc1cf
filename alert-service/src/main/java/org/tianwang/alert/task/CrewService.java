package org.tianwang.alert.task;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.access.Moment;
import org.tianwang.contracts.ops.TaskAccepted;
import org.tianwang.contracts.ops.TaskArrived;
import org.tianwang.contracts.ops.TaskCompleted;
import org.tianwang.contracts.ops.TaskDeparted;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.contracts.ops.TaskRefused;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.platform.problem.ConflictProblem;

/**
 * What a crew does with its task. A step that is already made is answered as it stands: a phone that lost the answer
 * asks again. A step made in a dead spot counts from when it was made ({@code X-Occurred-At}); one that comes too late
 * to count is refused and kept on the timeline.
 */
@ApplicationScoped
public class CrewService {

    private final TaskAccess access;
    private final TaskJournal journal;
    private final TaskViews views;
    private final CrewConsequences consequences;
    private final CurrentCall call;

    CrewService(
            TaskAccess access, TaskJournal journal, TaskViews views, CrewConsequences consequences, CurrentCall call) {
        this.access = access;
        this.journal = journal;
        this.views = views;
        this.consequences = consequences;
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

    /** The crew needs more units. */
    @Transactional
    TaskView reinforce(UUID id, ReinforceRequest request) {
        return call.once(request, TaskView.class, () -> {
            TaskAccess.Found found = access.toMove(id);
            if (found.task().isOver()) {
                throw new ConflictProblem("This task is " + found.task().status + ".");
            }
            consequences.reinforce(found, call.user(), call.occurredAfter(null), request.note());
            return views.of(found.task(), found.incident());
        });
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
            Moment moment = call.occurredAfter(found.task().lastStamp());
            move(found, to, change, moment, text);
            TaskView view = journal.write(
                    found.task(), found.incident(), new TaskJournal.Step("USER", call.user(), moment, text, event));
            consequences.of(found, to, call.user(), moment);
            return view;
        });
    }

    /** A late step changes nothing, but that it was made is kept, in a transaction which the refusal does not undo. */
    private void move(
            TaskAccess.Found found, TaskStatus to, BiConsumer<Task, Instant> change, Moment moment, String text) {
        try {
            change.accept(found.task(), moment.at());
        } catch (ConflictProblem late) {
            Instant told = call.occurredTold();
            if (told != null) {
                QuarkusTransaction.requiringNew()
                        .run(() -> consequences.conflict(found, to, call.user(), moment, told, text));
            }
            throw late;
        }
    }
}
