package org.tianwang.alert.task;

import java.util.Set;
import org.tianwang.alert.incident.IncidentFacts;

/** What sending units asks of response plans; implemented where plans live, so that the dependency runs one way. */
public interface ResponseRules {

    /** Whether the next unit is sent without asking when one refuses or does not answer. */
    boolean sendsNextByItself(IncidentFacts incident);

    /** Capabilities that such an incident calls for. */
    Set<String> wantedCapabilities(IncidentFacts incident);
}
