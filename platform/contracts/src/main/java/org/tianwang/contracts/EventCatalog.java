package org.tianwang.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.contracts.casework.CaseOpened;
import org.tianwang.contracts.casework.CaseStatusChanged;
import org.tianwang.contracts.ops.AlertAcknowledged;
import org.tianwang.contracts.ops.AlertConfirmed;
import org.tianwang.contracts.ops.AlertDismissed;
import org.tianwang.contracts.ops.AlertExpired;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.contracts.ops.ContainmentChanged;
import org.tianwang.contracts.ops.IncidentClosed;
import org.tianwang.contracts.ops.IncidentDispatched;
import org.tianwang.contracts.ops.IncidentMerged;
import org.tianwang.contracts.ops.IncidentOpened;
import org.tianwang.contracts.ops.IncidentParted;
import org.tianwang.contracts.ops.IncidentReached;
import org.tianwang.contracts.ops.IncidentResolved;
import org.tianwang.contracts.ops.IncidentUpdated;
import org.tianwang.contracts.ops.StageBreached;
import org.tianwang.contracts.ops.TaskAccepted;
import org.tianwang.contracts.ops.TaskArrived;
import org.tianwang.contracts.ops.TaskCancelled;
import org.tianwang.contracts.ops.TaskCompleted;
import org.tianwang.contracts.ops.TaskDeparted;
import org.tianwang.contracts.ops.TaskIssued;
import org.tianwang.contracts.ops.TaskRefused;
import org.tianwang.contracts.ops.TaskReserved;
import org.tianwang.contracts.ops.TaskTimedOut;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.contracts.people.GridChanged;
import org.tianwang.contracts.plates.EmergencySearchMade;
import org.tianwang.contracts.plates.EmergencySearchOverdue;
import org.tianwang.contracts.plates.EmergencySearchReviewed;
import org.tianwang.contracts.plates.FollowEnded;
import org.tianwang.contracts.plates.FollowStarted;
import org.tianwang.contracts.plates.FollowedVehicleSeen;
import org.tianwang.contracts.plates.PlateSearchApproved;
import org.tianwang.contracts.plates.PlateSearchLapsed;
import org.tianwang.contracts.plates.PlateSearchRejected;
import org.tianwang.contracts.plates.PlateSearchRequested;
import org.tianwang.contracts.plates.PlateSearchRun;
import org.tianwang.contracts.plates.WatchEntryApproved;
import org.tianwang.contracts.plates.WatchEntryExpired;
import org.tianwang.contracts.plates.WatchEntryRejected;
import org.tianwang.contracts.plates.WatchEntryRenewalRejected;
import org.tianwang.contracts.plates.WatchEntryRenewalRequested;
import org.tianwang.contracts.plates.WatchEntryRenewed;
import org.tianwang.contracts.plates.WatchEntryRequested;
import org.tianwang.contracts.plates.WatchEntryWithdrawn;
import org.tianwang.contracts.rental.DwellingChanged;
import org.tianwang.contracts.sky.CameraHealthChanged;
import org.tianwang.contracts.sky.CameraRegistered;
import org.tianwang.contracts.sky.CameraRemoved;
import org.tianwang.contracts.sky.Detection;
import org.tianwang.contracts.sky.PatrolFindingEscalated;
import org.tianwang.contracts.sky.PatrolFindingNoted;
import org.tianwang.contracts.sky.PatrolRoundEnded;
import org.tianwang.contracts.sky.PatrolRoundStarted;

/** Every event type there is: its CloudEvents name and the record that carries it. */
public final class EventCatalog {
    private static final Map<String, Class<? extends Event>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("org.tianwang.sky.camera-registered", CameraRegistered.class);
        TYPES.put("org.tianwang.sky.camera-removed", CameraRemoved.class);
        TYPES.put("org.tianwang.sky.detection", Detection.class);
        TYPES.put("org.tianwang.sky.camera-health-changed", CameraHealthChanged.class);
        TYPES.put("org.tianwang.sky.patrol-round-started", PatrolRoundStarted.class);
        TYPES.put("org.tianwang.sky.patrol-round-ended", PatrolRoundEnded.class);
        TYPES.put("org.tianwang.sky.patrol-finding-noted", PatrolFindingNoted.class);
        TYPES.put("org.tianwang.sky.patrol-finding-escalated", PatrolFindingEscalated.class);
        TYPES.put("org.tianwang.ops.alert-raised", AlertRaised.class);
        TYPES.put("org.tianwang.ops.alert-updated", AlertUpdated.class);
        TYPES.put("org.tianwang.ops.alert-acknowledged", AlertAcknowledged.class);
        TYPES.put("org.tianwang.ops.alert-confirmed", AlertConfirmed.class);
        TYPES.put("org.tianwang.ops.alert-dismissed", AlertDismissed.class);
        TYPES.put("org.tianwang.ops.alert-expired", AlertExpired.class);
        TYPES.put("org.tianwang.ops.incident-opened", IncidentOpened.class);
        TYPES.put("org.tianwang.ops.incident-updated", IncidentUpdated.class);
        TYPES.put("org.tianwang.ops.incident-merged", IncidentMerged.class);
        TYPES.put("org.tianwang.ops.incident-parted", IncidentParted.class);
        TYPES.put("org.tianwang.ops.incident-dispatched", IncidentDispatched.class);
        TYPES.put("org.tianwang.ops.incident-reached", IncidentReached.class);
        TYPES.put("org.tianwang.ops.incident-resolved", IncidentResolved.class);
        TYPES.put("org.tianwang.ops.incident-closed", IncidentClosed.class);
        TYPES.put("org.tianwang.ops.stage-breached", StageBreached.class);
        TYPES.put("org.tianwang.ops.containment-changed", ContainmentChanged.class);
        TYPES.put("org.tianwang.ops.task-reserved", TaskReserved.class);
        TYPES.put("org.tianwang.ops.task-issued", TaskIssued.class);
        TYPES.put("org.tianwang.ops.task-accepted", TaskAccepted.class);
        TYPES.put("org.tianwang.ops.task-departed", TaskDeparted.class);
        TYPES.put("org.tianwang.ops.task-arrived", TaskArrived.class);
        TYPES.put("org.tianwang.ops.task-completed", TaskCompleted.class);
        TYPES.put("org.tianwang.ops.task-refused", TaskRefused.class);
        TYPES.put("org.tianwang.ops.task-timed-out", TaskTimedOut.class);
        TYPES.put("org.tianwang.ops.task-cancelled", TaskCancelled.class);
        TYPES.put("org.tianwang.ops.watch-entry-requested", WatchEntryRequested.class);
        TYPES.put("org.tianwang.ops.watch-entry-approved", WatchEntryApproved.class);
        TYPES.put("org.tianwang.ops.watch-entry-rejected", WatchEntryRejected.class);
        TYPES.put("org.tianwang.ops.watch-entry-withdrawn", WatchEntryWithdrawn.class);
        TYPES.put("org.tianwang.ops.watch-entry-renewal-requested", WatchEntryRenewalRequested.class);
        TYPES.put("org.tianwang.ops.watch-entry-renewed", WatchEntryRenewed.class);
        TYPES.put("org.tianwang.ops.watch-entry-renewal-rejected", WatchEntryRenewalRejected.class);
        TYPES.put("org.tianwang.ops.watch-entry-expired", WatchEntryExpired.class);
        TYPES.put("org.tianwang.ops.plate-search-requested", PlateSearchRequested.class);
        TYPES.put("org.tianwang.ops.plate-search-approved", PlateSearchApproved.class);
        TYPES.put("org.tianwang.ops.plate-search-rejected", PlateSearchRejected.class);
        TYPES.put("org.tianwang.ops.plate-search-run", PlateSearchRun.class);
        TYPES.put("org.tianwang.ops.plate-search-lapsed", PlateSearchLapsed.class);
        TYPES.put("org.tianwang.ops.plate-search-emergency-made", EmergencySearchMade.class);
        TYPES.put("org.tianwang.ops.plate-search-emergency-reviewed", EmergencySearchReviewed.class);
        TYPES.put("org.tianwang.ops.plate-search-emergency-overdue", EmergencySearchOverdue.class);
        TYPES.put("org.tianwang.ops.follow-started", FollowStarted.class);
        TYPES.put("org.tianwang.ops.follow-ended", FollowEnded.class);
        TYPES.put("org.tianwang.ops.followed-vehicle-seen", FollowedVehicleSeen.class);
        TYPES.put("org.tianwang.ops.unit-changed", UnitChanged.class);
        TYPES.put("org.tianwang.casework.case-opened", CaseOpened.class);
        TYPES.put("org.tianwang.casework.case-status-changed", CaseStatusChanged.class);
        TYPES.put("org.tianwang.people.grid-changed", GridChanged.class);
        TYPES.put("org.tianwang.rental.dwelling-changed", DwellingChanged.class);
        TYPES.put("org.tianwang.audit.access-recorded", AccessRecorded.class);
        TYPES.put("org.tianwang.audit.head-signed", AuditHeadSigned.class);
    }

    private static final Map<Class<?>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventCatalog() {}

    public static Optional<Class<? extends Event>> classOf(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** The type name of an event class; an {@link IllegalStateException} if it was never entered here. */
    public static String nameOf(Class<?> event) {
        String name = NAMES.get(event);
        if (name == null) {
            throw new IllegalStateException(event.getName() + " is not in the event catalogue: add it there");
        }
        return name;
    }

    /** All types in the order of the catalogue. */
    public static Map<String, Class<? extends Event>> all() {
        return java.util.Collections.unmodifiableMap(TYPES);
    }
}
