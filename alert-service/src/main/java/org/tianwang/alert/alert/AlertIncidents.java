package org.tianwang.alert.alert;

import java.util.Objects;
import java.util.UUID;
import org.tianwang.alert.incident.IncidentOpening;
import org.tianwang.contracts.ops.AlertPlace;
import org.tianwang.contracts.ops.IncidentKind;
import org.tianwang.contracts.ops.IncidentSource;

/**
 * What an incident takes over from the alert that becomes it: units are sent to where its subject was seen last, with the
 * picture taken there, which is the one that a crew on the task may see; unless that is in a township that the incident's
 * own desk does not see.
 */
final class AlertIncidents {

    private AlertIncidents() {}

    /** @param township whose incident it is */
    static IncidentOpening opening(Alert alert, UUID incidentId, String township) {
        AlertPlace place = alert.place();
        String camera = place.cameraName() == null ? place.cameraId() : place.cameraName();
        return new IncidentOpening(
                incidentId,
                IncidentSource.ALERT,
                alert.severity,
                kind(alert),
                what(alert) + " · " + camera,
                alert.note,
                township,
                place.location() == null ? alert.location() : place.location(),
                camera,
                new IncidentOpening.Origin(
                        alert.id,
                        alert.isLead() ? alert.lead.plate : alert.plate,
                        place.cameraId(),
                        place.cameraName(),
                        picture(alert, place, township),
                        alert.ruleName,
                        alert.raisedAt,
                        alert.acknowledgedAt,
                        alert.acknowledgedBy),
                alert.closedBy,
                alert.closedAt);
    }

    private static String picture(Alert alert, AlertPlace place, String township) {
        boolean there = place.snapshotUrl() != null && Objects.equals(township, place.townshipCode());
        return there ? place.snapshotUrl() : alert.snapshotUrl();
    }

    /**
     * In the county's language, as rules are named that people gave their names; an alert without such a rule has none. No
     * plate: a title stands in lists, long after its vehicle may be looked up only for a purpose.
     */
    private static String what(Alert alert) {
        if (alert.isLead()) {
            return "布控车辆";
        }
        if (alert.outage == null) {
            return alert.ruleName;
        }
        return alert.ruleId.equals(OutageAlerts.ALONE) ? "摄像机离线" : "多台摄像机同时离线";
    }

    private static IncidentKind kind(Alert alert) {
        if (alert.eventKind == null) {
            return IncidentKind.OTHER;
        }
        return switch (alert.eventKind) {
            case ENTERED_ZONE, CROSSED_LINE -> IncidentKind.INTRUSION;
            case DWELLED -> IncidentKind.LOITERING;
            case CROWD_REACHED -> IncidentKind.CROWD;
            case PLATE_READ -> IncidentKind.WANTED_VEHICLE;
            case APPEARED, LEFT -> IncidentKind.OTHER;
        };
    }
}
