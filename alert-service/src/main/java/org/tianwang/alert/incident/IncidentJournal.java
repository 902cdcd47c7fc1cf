package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tianwang.alert.clock.ClockSubject;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.platform.outbox.Outbox;

/** What follows from every step of an incident: its stamp, its clock, its event. */
@ApplicationScoped
public class IncidentJournal {

    private final Timeline timeline;
    private final StageClocks clocks;
    private final Outbox outbox;

    IncidentJournal(Timeline timeline, StageClocks clocks, Outbox outbox) {
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
    }

    /** From an alert, the stamps that led here come first, and its dispatch clock goes on running here. */
    void opened(Incident incident, IncidentOpening opening) {
        ClockSubject subject = ClockSubject.incident(incident.id, incident.severity, incident.townshipCode);
        IncidentOpening.Origin origin = opening.origin();
        if (origin == null) {
            clocks.start(subject, Stage.DISPATCH, incident.openedAt);
        } else {
            timeline.add(incident.id, origin.raisedAt())
                    .by("RULE", origin.ruleName())
                    .about(origin.alertId())
                    .write("ALERT_RAISED", incident.title);
            timeline.add(incident.id, origin.acknowledgedAt())
                    .byUser(origin.acknowledgedBy())
                    .about(origin.alertId())
                    .write("ALERT_ACKNOWLEDGED", null);
            clocks.handOver(origin.alertId(), subject, Stage.DISPATCH, origin.acknowledgedAt());
        }
        stamp(incident, incident.openedAt, incident.openedBy, "INCIDENT_OPENED", incident.note);
    }

    void dispatched(Incident incident, String by) {
        clocks.done(incident.id, Stage.DISPATCH, incident.dispatchedAt);
        stamp(incident, incident.dispatchedAt, by, "INCIDENT_DISPATCHED", null);
    }

    void reached(Incident incident, String by) {
        stamp(incident, incident.onSceneAt, by, "INCIDENT_REACHED", null);
    }

    void resolved(Incident incident) {
        clocks.stopAll(incident.id, incident.resolvedAt);
        String offence = incident.offenceKind == null ? "" : ", offence " + incident.offenceKind;
        String text =
                incident.outcome + offence + (incident.resolutionNote == null ? "" : ": " + incident.resolutionNote);
        stamp(incident, incident.resolvedAt, incident.resolvedBy, "INCIDENT_RESOLVED", text);
    }

    void closed(Incident incident) {
        stamp(incident, incident.closedAt, incident.closedBy, "INCIDENT_CLOSED", null);
    }

    void publish(Event event) {
        outbox.publish(event);
    }

    private void stamp(Incident incident, Instant at, String by, String type, String text) {
        timeline.add(incident.id, at).byUser(by).write(type, text);
    }
}
