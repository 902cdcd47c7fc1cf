package org.tianwang.alert.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.tianwang.alert.clock.ClockSubject;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.alert.timeline.Timeline;
import org.tianwang.contracts.Event;
import org.tianwang.contracts.ops.IncidentSource;
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
        // A caller's own words stay where they can be forgotten; the timeline is kept.
        String text = incident.source == IncidentSource.PHONE ? null : incident.note;
        stamp(incident, incident.openedAt, incident.openedBy, "INCIDENT_OPENED", text);
    }

    void dispatched(Incident incident, String by) {
        clocks.done(incident.id, Stage.DISPATCH, incident.dispatchedAt);
        stamp(incident, incident.dispatchedAt, by, "INCIDENT_DISPATCHED", null);
    }

    /** Another unit is sent: if nobody was left who went, that was waited for. */
    void dispatchedAgain(Incident incident, Instant at) {
        clocks.done(incident.id, Stage.DISPATCH, at);
    }

    /** Nobody goes any more: sending a unit is due once more, and is escalated like the first time. */
    void forsaken(Incident incident, Instant at) {
        clocks.startAgain(
                ClockSubject.incident(incident.id, incident.severity, incident.townshipCode), Stage.DISPATCH, at);
    }

    void reached(Incident incident, String by) {
        stamp(incident, incident.onSceneAt, by, "INCIDENT_REACHED", null);
    }

    /** One stamp for each thing that is known better now; graver or less, the clocks that run have other limits. */
    void amended(IncidentFacts before, Incident incident, String by, Instant at) {
        if (before.severity() != incident.severity) {
            clocks.relimit(incident.id, incident.severity);
            stamp(incident, at, by, "INCIDENT_SEVERITY_CHANGED", before.severity() + " to " + incident.severity);
        }
        if (before.kind() != incident.kind) {
            stamp(incident, at, by, "INCIDENT_KIND_CHANGED", before.kind() + " to " + incident.kind);
        }
        if (!Objects.equals(before.title(), incident.title)) {
            stamp(incident, at, by, "INCIDENT_TITLE_CHANGED", before.title() + " → " + incident.title);
        }
        boolean moved = !Objects.equals(before.location(), incident.location());
        if (moved || !Objects.equals(before.place(), incident.place)) {
            stamp(
                    incident,
                    at,
                    by,
                    "INCIDENT_PLACE_CHANGED",
                    Objects.toString(before.place(), "—") + " → " + Objects.toString(incident.place, "—")
                            + (moved ? " (" + incident.lon + ", " + incident.lat + ")" : ""));
        }
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

    /** The duplicate's own clock stands still from now on: somebody answers for the other one. */
    void merged(Incident duplicate, Incident into, String by, Instant at) {
        clocks.pause(duplicate.id);
        stamp(duplicate, at, by, "INCIDENT_MERGED", into.title);
        timeline.add(into.id, at).byUser(by).about(duplicate.id).write("DUPLICATE_MERGED", duplicate.title);
    }

    void parted(Incident duplicate, Incident from, String by, Instant at) {
        clocks.resume(duplicate.id);
        stamp(duplicate, at, by, "INCIDENT_PARTED", from.title);
        timeline.add(from.id, at).byUser(by).about(duplicate.id).write("DUPLICATE_PARTED", duplicate.title);
    }

    void publish(Event event) {
        outbox.publish(event);
    }

    private void stamp(Incident incident, Instant at, String by, String type, String text) {
        timeline.add(incident.id, at).byUser(by).write(type, text);
    }
}
