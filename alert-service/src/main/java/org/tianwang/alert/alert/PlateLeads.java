package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tianwang.platform.problem.ConflictProblem;

/** Holds units back while the plate of a lead has been confirmed by nobody; asked wherever a unit is sent. */
@ApplicationScoped
public class PlateLeads {

    private final AlertRepository alerts;

    PlateLeads(AlertRepository alerts) {
        this.alerts = alerts;
    }

    /** @throws ConflictProblem when the incident rests on a lead whose plate nobody has confirmed */
    public void mustBeConfirmed(UUID incidentId) {
        alerts.unconfirmedLead(incidentId).ifPresent(alert -> {
            throw new ConflictProblem("No unit can be sent yet: the plate " + alert.lead.plate
                    + " is only a lead from the watch list. Compare the picture of alert " + alert.id
                    + " with the registered plate and confirm it with plateConfirmed: true.");
        });
    }
}
