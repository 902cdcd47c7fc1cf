package org.tianwang.alert.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tianwang.alert.access.Moment;
import org.tianwang.alert.incident.IncidentProgress;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.ops.TaskStatus;

/** What a crew's step does beyond its own task. */
@ApplicationScoped
class CrewConsequences {

    private final IncidentProgress incidents;
    private final NextOffer next;
    private final Timeline timeline;

    CrewConsequences(IncidentProgress incidents, NextOffer next, Timeline timeline) {
        this.incidents = incidents;
        this.next = next;
        this.timeline = timeline;
    }

    void of(TaskAccess.Found found, TaskStatus to, String by, Moment moment) {
        if (moment.doubt() != null) {
            timeline.add(found.task().incidentId, moment)
                    .byUser(by)
                    .about(found.task().id)
                    .write("TIME_DOUBTED", moment.doubt());
        }
        if (to == TaskStatus.ON_SCENE) {
            incidents.reached(found.incident().id(), by, moment.at());
        } else if (to == TaskStatus.REFUSED) {
            next.after(found.task(), found.incident(), moment.recordedAt());
        }
    }

    void reinforce(TaskAccess.Found found, String by, Moment moment, String note) {
        timeline.add(found.task().incidentId, moment)
                .byUser(by)
                .about(found.task().id)
                .write("REINFORCEMENT_ASKED", note);
        next.reinforce(found.task(), found.incident(), moment.recordedAt());
    }

    /**
     * Once for a step and its time, however often the phone tries. What the crew wrote with it, such as how it ended,
     * is kept: nobody will be asked for it again.
     */
    void conflict(TaskAccess.Found found, TaskStatus to, String by, Moment moment, Instant told, String text) {
        timeline.add(found.task().incidentId, moment)
                .byUser(by)
                .about(found.task().id)
                .writeOnce(
                        "TASK_CONFLICT",
                        to + " came too late: the task was " + found.task().status + (text == null ? "" : ": " + text),
                        "task-conflict",
                        found.task().id.toString(),
                        to.name(),
                        told.toString());
        incidents.grown(found.task().incidentId);
    }
}
