package org.tianwang.alert.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.contracts.ops.TaskView;

/** What an incident asks of its tasks; implemented where tasks live, so that the dependency runs one way. */
public interface IncidentTasks {

    /** The tasks of each incident, oldest first. */
    Map<UUID, List<TaskView>> of(Collection<IncidentFacts> incidents);

    /** Whether no unit is on its way to or at any of these; one that is only set aside goes nowhere. */
    boolean nobodyGoes(Collection<UUID> incidentIds);

    /** Whether no crew was ever at any of these. */
    boolean nobodyCame(Collection<UUID> incidentIds);

    /** Takes the locks of all units that run in these, in the order of their ids, before any of their tasks changes. */
    void lockUnits(Collection<UUID> incidentIds);

    /** Orders that wait for an answer wait as long as the incident's severity says now. The incident's lock is held. */
    void relimit(IncidentFacts incident);

    /** Calls off whatever still runs, because the incident is over. The incident's lock is held. */
    void cancelRunning(IncidentFacts incident, String reason, String by, Instant at);
}
