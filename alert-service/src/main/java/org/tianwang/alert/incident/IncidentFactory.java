package org.tianwang.alert.incident;

import java.util.UUID;
import org.tianwang.contracts.ops.IncidentStatus;

/** Makes an incident of its opening. */
final class IncidentFactory {

    private IncidentFactory() {}

    static Incident make(IncidentOpening opening) {
        Incident incident = new Incident();
        incident.id = opening.id();
        incident.version = 1;
        incident.status = IncidentStatus.OPEN;
        incident.severity = opening.severity();
        incident.kind = opening.kind();
        incident.source = opening.source();
        incident.title = opening.title();
        incident.note = opening.note();
        incident.townshipCode = opening.townshipCode();
        incident.lon = opening.location() == null ? null : opening.location().lon();
        incident.lat = opening.location() == null ? null : opening.location().lat();
        incident.place = opening.place();
        incident.openedAt = opening.openedAt();
        incident.openedBy = opening.openedBy();
        originate(incident, opening.origin());
        return incident;
    }

    private static void originate(Incident incident, IncidentOpening.Origin origin) {
        if (origin == null) {
            incident.alertIds = new UUID[0];
            return;
        }
        incident.alertIds = new UUID[] {origin.alertId()};
        incident.plate = origin.plate();
        incident.cameraId = origin.cameraId();
        incident.cameraName = origin.cameraName();
        incident.snapshotUrl = origin.snapshotUrl();
    }
}
