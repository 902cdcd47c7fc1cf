package org.tianwang.contracts;

import static java.util.Map.entry;
import static org.tianwang.contracts.ExampleViews.ALERT;
import static org.tianwang.contracts.ExampleViews.CAMERA;
import static org.tianwang.contracts.ExampleViews.CLOCK;
import static org.tianwang.contracts.ExampleViews.INCIDENT;
import static org.tianwang.contracts.ExampleViews.PLACE;
import static org.tianwang.contracts.ExampleViews.SEARCH;
import static org.tianwang.contracts.ExampleViews.T0;
import static org.tianwang.contracts.ExampleViews.TASK;
import static org.tianwang.contracts.ExampleViews.UNIT;
import static org.tianwang.contracts.ExampleViews.alert;
import static org.tianwang.contracts.ExampleViews.file;
import static org.tianwang.contracts.ExampleViews.follow;
import static org.tianwang.contracts.ExampleViews.followed;
import static org.tianwang.contracts.ExampleViews.incident;
import static org.tianwang.contracts.ExampleViews.patrolFinding;
import static org.tianwang.contracts.ExampleViews.round;
import static org.tianwang.contracts.ExampleViews.search;
import static org.tianwang.contracts.ExampleViews.task;
import static org.tianwang.contracts.ExampleViews.watched;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.contracts.audit.AccessRecorded;
import org.tianwang.contracts.audit.AuditHeadSigned;
import org.tianwang.contracts.casework.CaseOpened;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseStatusChanged;
import org.tianwang.contracts.ops.*;
import org.tianwang.contracts.people.GridChanged;
import org.tianwang.contracts.people.GridKind;
import org.tianwang.contracts.people.GridView;
import org.tianwang.contracts.plates.*;
import org.tianwang.contracts.rental.DwellingChanged;
import org.tianwang.contracts.rental.DwellingFacts;
import org.tianwang.contracts.rental.DwellingKind;
import org.tianwang.contracts.sky.*;

/** Builds one full example of every event; the committed golden files are held against it. */
final class Examples {
    static final Map<Class<? extends Event>, Event> ALL = Map.ofEntries(
            example(new CameraRegistered(
                    CAMERA,
                    3,
                    "T01-C-007",
                    "河湾镇 中心广场东",
                    CameraTier.COUNTY,
                    "T01",
                    PLACE,
                    135.0,
                    70.0,
                    true,
                    List.of(new Zone(
                            "门前",
                            ZoneKind.INTRUSION,
                            List.of(List.of(0.1, 0.4), List.of(0.6, 0.4), List.of(0.6, 0.9)))),
                    List.of(new Line("出口", List.of(0.2, 0.5), List.of(0.8, 0.5), "FORWARD")),
                    T0,
                    List.of("广场", "出口"))),
            example(new CameraRemoved(CAMERA)),
            example(new Detection(
                    UUID.fromString("5f1d0b52-7d0e-5c8e-9c4e-2f4f2f9a0009"),
                    DetectionKind.DWELLED,
                    CAMERA,
                    "T01",
                    "0195524f-17",
                    "person",
                    0.83,
                    new Box(0.31, 0.42, 0.05, 0.2),
                    "门前",
                    ZoneKind.LOITERING,
                    "出口",
                    "FORWARD",
                    30,
                    6,
                    new PlateReading("豫A0B12P", "A0812P", 0.91, PlateKind.BLUE, "p7c2q1"),
                    T0,
                    T0.minusMillis(400),
                    T0.plusMillis(230),
                    "k3v9x2")),
            example(new CameraHealthChanged(
                    new CameraHealthView(
                            CAMERA,
                            "河湾镇 中心广场东",
                            "T01",
                            CameraHealth.OFFLINE,
                            "connection refused",
                            T0,
                            T0.minusSeconds(12),
                            List.of(new QualityFinding("FROZEN", 0.0, 0.2, "k3v9x2", T0))),
                    CameraHealth.ONLINE)),
            example(new PatrolRoundStarted(round(PatrolStatus.RUNNING))),
            example(new PatrolRoundEnded(round(PatrolStatus.FINISHED))),
            example(new PatrolFindingNoted(patrolFinding())),
            example(new PatrolFindingEscalated(patrolFinding())),
            example(new AlertRaised(alert(AlertStatus.OPEN))),
            example(new AlertUpdated(alert(AlertStatus.OPEN))),
            example(new AlertAcknowledged(alert(AlertStatus.ACKNOWLEDGED))),
            example(new AlertConfirmed(alert(AlertStatus.CONFIRMED))),
            example(new AlertDismissed(alert(AlertStatus.DISMISSED))),
            example(new AlertExpired(alert(AlertStatus.EXPIRED))),
            example(new IncidentOpened(incident(IncidentStatus.OPEN))),
            example(new IncidentUpdated(incident(IncidentStatus.DISPATCHED))),
            example(new IncidentMerged(incident(IncidentStatus.DISPATCHED))),
            example(new IncidentParted(incident(IncidentStatus.DISPATCHED))),
            example(new IncidentDispatched(incident(IncidentStatus.DISPATCHED))),
            example(new IncidentReached(incident(IncidentStatus.ON_SCENE))),
            example(new IncidentResolved(incident(IncidentStatus.RESOLVED))),
            example(new IncidentClosed(incident(IncidentStatus.CLOSED))),
            example(new StageBreached(
                    UUID.fromString("0195524f-3c00-7000-8000-000000000008"),
                    ALERT,
                    INCIDENT,
                    TASK,
                    "T01",
                    CLOCK,
                    1,
                    T0.plusSeconds(60),
                    T0.plusSeconds(120))),
            example(new TaskReserved(task(TaskStatus.RESERVED))),
            example(new TaskIssued(task(TaskStatus.ISSUED))),
            example(new TaskAccepted(task(TaskStatus.ACCEPTED))),
            example(new TaskDeparted(task(TaskStatus.EN_ROUTE))),
            example(new TaskArrived(task(TaskStatus.ON_SCENE))),
            example(new TaskCompleted(task(TaskStatus.DONE))),
            example(new TaskRefused(task(TaskStatus.REFUSED))),
            example(new TaskTimedOut(task(TaskStatus.TIMED_OUT))),
            example(new TaskCancelled(task(TaskStatus.CANCELLED))),
            example(new WatchEntryRequested(watched(WatchStatus.REQUESTED))),
            example(new WatchEntryApproved(watched(WatchStatus.ACTIVE))),
            example(new WatchEntryRejected(watched(WatchStatus.REJECTED))),
            example(new WatchEntryWithdrawn(watched(WatchStatus.WITHDRAWN))),
            example(new WatchEntryRenewalRequested(watched(WatchStatus.ACTIVE))),
            example(new WatchEntryRenewed(watched(WatchStatus.ACTIVE))),
            example(new WatchEntryRenewalRejected(watched(WatchStatus.ACTIVE))),
            example(new WatchEntryExpired(watched(WatchStatus.EXPIRED))),
            example(new PlateSearchRequested(search(PlateSearchKind.BROAD, PlateSearchStatus.REQUESTED))),
            example(new PlateSearchApproved(search(PlateSearchKind.BROAD, PlateSearchStatus.APPROVED))),
            example(new PlateSearchRejected(search(PlateSearchKind.BROAD, PlateSearchStatus.REJECTED))),
            example(new PlateSearchRun(search(PlateSearchKind.BROAD, PlateSearchStatus.RUN))),
            example(new PlateSearchLapsed(search(PlateSearchKind.BROAD, PlateSearchStatus.LAPSED))),
            example(new EmergencySearchMade(search(PlateSearchKind.EMERGENCY, PlateSearchStatus.UNREVIEWED))),
            example(new EmergencySearchReviewed(search(PlateSearchKind.EMERGENCY, PlateSearchStatus.REVIEWED))),
            example(new EmergencySearchOverdue(search(PlateSearchKind.EMERGENCY, PlateSearchStatus.UNREVIEWED))),
            example(new ContainmentChanged(
                    new ContainmentNote(SEARCH, 4, INCIDENT, "T01", true, T0, T0.plusSeconds(10), false, 3, 1))),
            example(new FollowStarted(follow())),
            example(new FollowEnded(follow())),
            example(new FollowedVehicleSeen(followed())),
            example(new UnitChanged(new UnitView(
                    UNIT,
                    8,
                    "巡逻01",
                    UnitKind.PATROL_CAR,
                    List.of("vehicle-stop"),
                    List.of("officer"),
                    "T01",
                    UnitStatus.AVAILABLE,
                    true,
                    false,
                    PLACE,
                    T0,
                    0,
                    "860123450000001",
                    T0.minusSeconds(3600),
                    T0.plusSeconds(25_200),
                    "DEVICE",
                    true,
                    42.5,
                    135.0,
                    T0.plusSeconds(25_200),
                    T0.plusSeconds(54_000)))),
            example(new CaseOpened(file(CaseStatus.FILED))),
            example(new CaseStatusChanged(file(CaseStatus.UNDER_INVESTIGATION), CaseStatus.FILED)),
            example(new GridChanged(new GridView(
                    UUID.fromString("0195524f-3c00-7000-8000-00000000000a"),
                    2,
                    "T01-G1",
                    "老街网格",
                    GridKind.CONCENTRATED,
                    "T01",
                    List.of(List.of(113.1, 33.3), List.of(113.3, 33.3), List.of(113.3, 33.5)),
                    List.of("grid-officer"),
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2027-12-31")))),
            example(new DwellingChanged(new DwellingFacts(
                    UUID.fromString("0195524f-3c00-7000-8000-00000000000b"),
                    1,
                    "T01-H01",
                    "望川县澜门镇长虹路80号",
                    "T01",
                    new GeoPoint(113.20055, 33.39554),
                    DwellingKind.HOUSE,
                    5,
                    T0,
                    T0))),
            example(new AccessRecorded(
                    "camera-ingest-service",
                    41,
                    T0,
                    "investigator",
                    "investigator",
                    "PICTURE_VIEWED",
                    "camera",
                    CAMERA,
                    "alert " + ALERT,
                    "ALLOWED",
                    "127.0.0.1",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
            example(new AuditHeadSigned(
                    "camera-ingest-service",
                    41,
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    T0,
                    "3f1c0a9be2d47785",
                    "bm90IGEgcmVhbCBzaWduYXR1cmU=")));

    private Examples() {}

    private static Map.Entry<Class<? extends Event>, Event> example(Event event) {
        return entry(event.getClass(), event);
    }
}
