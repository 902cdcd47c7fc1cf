package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.tianwang.alert.access.Moment;
import org.tianwang.alert.clock.ClockSubject;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.alert.incident.IncidentFacts;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.alert.unit.UnitDuty;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.TaskEvent;
import org.tianwang.contracts.ops.TaskView;
import org.tianwang.platform.outbox.Outbox;

/** What follows from every step of a task: its stamp, its clocks, its unit's status, its event. */
@ApplicationScoped
public class TaskJournal {

    private final TaskRepository tasks;
    private final TaskViews views;
    private final UnitDuty units;
    private final StageClocks clocks;
    private final TaskRecord record;
    private final TaskConfig config;

    TaskJournal(
            TaskRepository tasks,
            TaskViews views,
            UnitDuty units,
            StageClocks clocks,
            TaskRecord record,
            TaskConfig config) {
        this.tasks = tasks;
        this.views = views;
        this.units = units;
        this.clocks = clocks;
        this.record = record;
        this.config = config;
    }

    /** Writes everything that follows from a step that has just been made, and answers with the task as it is now. */
    TaskView write(Task task, IncidentFacts incident, Step step) {
        turnClocks(task, incident, step.moment().at());
        units.refresh(task.unitId, tasks.runningOf(task.unitId));
        TaskView view = views.of(task, incident);
        record.stamp(view, step);
        return view;
    }

    private void turnClocks(Task task, IncidentFacts incident, Instant at) {
        ClockSubject subject = ClockSubject.task(incident.id(), task.id, incident.severity(), incident.townshipCode());
        switch (task.status) {
            case ISSUED -> clocks.start(subject, Stage.DEPLOY, at);
            case ACCEPTED -> {
                clocks.done(task.id, Stage.DEPLOY, at);
                clocks.start(subject, Stage.RESPOND, at);
            }
            case ON_SCENE -> clocks.done(task.id, Stage.RESPOND, at);
            case DONE, REFUSED, TIMED_OUT, CANCELLED -> clocks.stopAll(task.id, at);
            case RESERVED, EN_ROUTE -> {
                // on the way, the clock to the scene goes on running
            }
        }
    }

    /** Until when its crew is waited for. */
    Instant answerUntil(IncidentFacts incident, Instant issuedAt) {
        Duration allowed = clocks.allowed(Stage.DEPLOY, incident.severity(), incident.townshipCode());
        return issuedAt.plus(allowed.multipliedBy(config.answerWithin()));
    }

    /** Who or what made which step, when, and the event that tells of it. */
    record Step(String source, String by, Moment moment, String text, Function<TaskView, TaskEvent> event) {

        static Step by(String source, String by, Instant at, String text, Function<TaskView, TaskEvent> event) {
            return new Step(source, by, Moment.now(at), text, event);
        }
    }

    /** The stamp and the event. */
    @ApplicationScoped
    static class TaskRecord {

        private final Timeline timeline;
        private final Outbox outbox;

        TaskRecord(Timeline timeline, Outbox outbox) {
            this.timeline = timeline;
            this.outbox = outbox;
        }

        void stamp(TaskView task, Step step) {
            String text = task.callSign() + (step.text() == null ? "" : ": " + step.text());
            timeline.add(task.incidentId(), step.moment())
                    .by(step.source(), step.by())
                    .about(task.id())
                    .write("TASK_" + task.status(), text);
            outbox.publish(step.event().apply(task));
        }
    }
}
