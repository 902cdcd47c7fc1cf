package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.plates.FollowEnded;
import org.tianwang.contracts.plates.FollowStarted;
import org.tianwang.platform.outbox.Outbox;

/** What follows from a start or an end: its stamp on the incident, its event, the revision that the intakes follow. */
@ApplicationScoped
public class FollowJournal {

    private final Revisions revisions;
    private final Timeline timeline;
    private final Outbox outbox;

    FollowJournal(Revisions revisions, Timeline timeline, Outbox outbox) {
        this.revisions = revisions;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void started(Follow follow) {
        revisions.next(Revisions.FOLLOWS);
        timeline.add(follow.incidentId, follow.startedAt)
                .byUser(follow.startedBy)
                .about(follow.id)
                .write("FOLLOW_STARTED", follow.plate + " · " + follow.reason);
        outbox.publish(new FollowStarted(follow.view(null)));
    }

    void ended(Follow follow) {
        revisions.next(Revisions.FOLLOWS);
        Timeline.Draft entry = timeline.add(follow.incidentId, follow.endedAt).about(follow.id);
        (follow.endedBy == null ? entry.by("CLOCK", "follow") : entry.byUser(follow.endedBy))
                .write("FOLLOW_ENDED", follow.plate + " · " + follow.endReason);
        outbox.publish(new FollowEnded(follow.view(null)));
    }
}
