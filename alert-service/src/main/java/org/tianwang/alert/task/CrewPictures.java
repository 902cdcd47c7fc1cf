package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.access.Moment;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.timeline.Timeline;

/** What pictures ask of tasks: who of the crew may add one, and its stamp. Also after the task has ended. */
@ApplicationScoped
public class CrewPictures {

    private final TaskAccess access;
    private final TaskViews views;
    private final IncidentProgress incidents;
    private final Timeline timeline;
    private final CurrentCall call;

    CrewPictures(TaskAccess access, TaskViews views, IncidentProgress incidents, Timeline timeline, CurrentCall call) {
        this.access = access;
        this.views = views;
        this.incidents = incidents;
        this.timeline = timeline;
        this.call = call;
    }

    /** A task of the caller's crew. */
    public record CrewTask(UUID id, UUID incidentId, String callSign, int pictures) {}

    /** Takes the incident's lock; somebody else's task is refused. */
    public CrewTask lock(UUID taskId) {
        TaskAccess.Found found = access.toMove(taskId);
        Task task = found.task();
        String callSign = views.of(task, found.incident()).callSign();
        return new CrewTask(task.id, task.incidentId, callSign, task.pictures);
    }

    /** One more picture, stamped and told. The lock is held. */
    public void taken(UUID taskId, Moment moment, String text) {
        Task task = access.lock(taskId).task();
        task.pictures++;
        task.version++;
        timeline.add(task.incidentId, moment).byUser(call.user()).about(taskId).write("PICTURE_TAKEN", text);
        if (moment.doubt() != null) {
            timeline.add(task.incidentId, moment)
                    .byUser(call.user())
                    .about(taskId)
                    .write("TIME_DOUBTED", moment.doubt());
        }
        incidents.touched(task.incidentId);
    }
}
