package org.tianwang.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseView;
import org.tianwang.contracts.ops.*;
import org.tianwang.contracts.plates.*;
import org.tianwang.contracts.sky.*;

/** The views that the example events carry, each with every field filled. */
final class ExampleViews {
    static final Instant T0 = Instant.parse("2026-03-01T06:03:22.125Z");
    static final UUID ALERT = UUID.fromString("5f1d0b52-7d0e-5c8e-9c4e-2f4f2f9a0001");
    static final UUID INCIDENT = UUID.fromString("0195524f-3c00-7000-8000-000000000002");
    static final UUID WATCH = UUID.fromString("0195524f-3c00-7000-8000-000000000041");
    static final UUID BATCH = UUID.fromString("0195524f-3c00-7000-8000-000000000042");
    static final UUID SEARCH = UUID.fromString("0195524f-3c00-7000-8000-000000000043");
    static final UUID FOLLOW = UUID.fromString("0195524f-3c00-7000-8000-000000000044");
    static final UUID SIGHTING = UUID.fromString("0195524f-3c00-7000-8000-000000000045");
    static final UUID TASK = UUID.fromString("0195524f-3c00-7000-8000-000000000003");
    static final UUID OTHER_INCIDENT = UUID.fromString("0195524f-3c00-7000-8000-000000000012");
    static final UUID OTHER_TASK = UUID.fromString("0195524f-3c00-7000-8000-000000000013");
    static final UUID UNIT = UUID.fromString("0195524f-3c00-7000-8000-000000000004");
    static final UUID RULE = UUID.fromString("0195524f-3c00-7000-8000-000000000005");
    static final UUID CASE = UUID.fromString("0195524f-3c00-7000-8000-000000000006");
    static final String CAMERA = "0195524f-3c00-7000-8000-000000000007";
    static final String PICTURE = "/api/v1/cameras/" + CAMERA + "/snapshots/k3v9x2";
    static final GeoPoint PLACE = new GeoPoint(113.2041, 33.4012);
    static final StageClock CLOCK = new StageClock(Stage.DISPATCH, T0, T0.plusSeconds(60), T0.plusSeconds(20), null);

    private ExampleViews() {}

    static AlertView alert(AlertStatus status) {
        return new AlertView(
                ALERT,
                4,
                status,
                Severity.HIGH,
                RULE,
                "夜间闯入",
                CAMERA,
                "河湾镇 中心广场东",
                "T01",
                PLACE,
                DetectionKind.ENTERED_ZONE,
                "person",
                "门前",
                "出口",
                "豫A0B12O",
                0.83,
                T0,
                T0.plusSeconds(4),
                3,
                PICTURE,
                T0.plusSeconds(6),
                "investigator",
                T0.plusSeconds(9),
                "investigator",
                "ANIMAL",
                "已核对",
                INCIDENT,
                List.of(CLOCK),
                new WatchLead(
                        WATCH,
                        "豫A08120",
                        "豫A0B12O",
                        false,
                        new Box(0.3, 0.4, 0.2, 0.2),
                        PICTURE,
                        "豫A08120",
                        "investigator",
                        T0),
                T0.plusSeconds(304),
                CameraOutage.of(true, List.of(new LostCamera(CAMERA, "河湾镇 中心广场东", "connection refused", T0, null))),
                SEARCH,
                T0.minusSeconds(2),
                new AlertPlace("cam-2", "河湾镇 西桥", "T02", PLACE, PICTURE, PICTURE),
                List.of("T02"));
    }

    static WatchEntryView watched(WatchStatus status) {
        return new WatchEntryView(
                WATCH,
                2,
                "豫A08120",
                "被盗车辆",
                "望川县公安局刑侦大队",
                "TW-2026-000017",
                Severity.CRITICAL,
                "T01",
                status,
                T0,
                T0.plusSeconds(86_400),
                T0.plusSeconds(43_200),
                600,
                "investigator",
                T0.minusSeconds(600),
                "supervisor",
                T0,
                "supervisor",
                T0.plusSeconds(86_400),
                1,
                new WatchEntryView.Renewal(T0.plusSeconds(172_800), "仍未找到", "investigator", T0.plusSeconds(3600)),
                BATCH,
                "supervisor-2",
                T0.plusSeconds(43_200),
                "车辆已追回");
    }

    static PlateSearchView search(PlateSearchKind kind, PlateSearchStatus status) {
        return new PlateSearchView(
                SEARCH,
                3,
                kind,
                status,
                "豫A08*",
                T0.minusSeconds(172_800),
                T0,
                "T01",
                INCIDENT.toString(),
                true,
                "追查肇事逃逸",
                "more than 20 plates",
                "T01",
                "investigator",
                T0,
                "supervisor",
                T0.plusSeconds(60),
                "同意",
                T0.plusSeconds(120),
                T0.plusSeconds(3660),
                T0.plusSeconds(86_400),
                1,
                true,
                List.of("investigator"));
    }

    static FollowView follow() {
        return new FollowView(
                FOLLOW,
                4,
                "豫A08120",
                INCIDENT,
                "T01",
                INCIDENT.toString(),
                "追查肇事逃逸",
                "investigator",
                T0,
                T0.plusSeconds(14_400),
                T0.plusSeconds(14_400),
                "investigator",
                "PERSON",
                2,
                followed());
    }

    static FollowedSightingView followed() {
        return new FollowedSightingView(
                SIGHTING,
                FOLLOW,
                INCIDENT,
                "豫A0B12O",
                false,
                T0.plusSeconds(300),
                0.91,
                CAMERA,
                "河湾镇 中心广场东",
                "T01",
                PLACE,
                PICTURE,
                "T02");
    }

    static IncidentView incident(IncidentStatus status) {
        return new IncidentView(
                INCIDENT,
                5,
                status,
                Severity.HIGH,
                IncidentSource.ALERT,
                "夜间闯入 · 河湾镇 中心广场东",
                "穿深色外套",
                "T01",
                PLACE,
                "中心广场东门",
                List.of(ALERT),
                CAMERA,
                "河湾镇 中心广场东",
                PICTURE,
                T0,
                "investigator",
                T0.plusSeconds(20),
                T0.plusSeconds(200),
                T0.plusSeconds(600),
                "dispatcher",
                T0.plusSeconds(900),
                "dispatcher",
                Outcome.ARREST,
                OffenceKind.THEFT,
                "当场抓获",
                List.of(task(TaskStatus.DONE)),
                List.of(CLOCK),
                IncidentKind.THEFT,
                IncidentAttention.NEXT_PROPOSED,
                UNIT,
                "巡逻01",
                OTHER_INCIDENT,
                List.of(OTHER_INCIDENT));
    }

    static TaskView task(TaskStatus status) {
        return new TaskView(
                TASK,
                6,
                INCIDENT,
                "夜间闯入 · 河湾镇 中心广场东",
                Severity.HIGH,
                UNIT,
                "巡逻01",
                List.of("officer"),
                status,
                "从东门进入",
                "T01",
                PLACE,
                "中心广场东门",
                CAMERA,
                "河湾镇 中心广场东",
                PICTURE,
                T0.plusSeconds(20),
                "dispatcher",
                T0.plusSeconds(31),
                T0.plusSeconds(40),
                T0.plusSeconds(200),
                T0.plusSeconds(590),
                Outcome.ARREST,
                "移交",
                "车辆故障",
                List.of(CLOCK),
                T0.plusSeconds(15),
                T0.plusSeconds(80),
                OTHER_TASK,
                2,
                "豫A08120");
    }

    static CaseView file(CaseStatus status) {
        return new CaseView(
                CASE,
                1,
                "TW-2026-000017",
                OffenceKind.THEFT,
                status,
                "夜间闯入 · 河湾镇 中心广场东",
                "T01",
                PLACE,
                "中心广场东门",
                INCIDENT,
                List.of(ALERT),
                CAMERA,
                PICTURE,
                Outcome.ARREST,
                "当场抓获",
                T0,
                T0.plusSeconds(600),
                T0.plusSeconds(600),
                "case-service");
    }

    static PatrolRoundView round(PatrolStatus status) {
        return new PatrolRoundView(
                UUID.fromString("0195524f-3c00-7000-8000-0000000000a1"),
                2,
                UUID.fromString("0195524f-3c00-7000-8000-0000000000a2"),
                "城区重点路口",
                "T01",
                PatrolKind.PERSON,
                status,
                "investigator",
                T0,
                T0,
                T0.plusSeconds(240),
                20,
                "the shift ended",
                new PatrolCoverage(12, 10, 1, 1, 1));
    }

    static PatrolFindingView patrolFinding() {
        return new PatrolFindingView(
                UUID.fromString("0195524f-3c00-7000-8000-0000000000a3"),
                UUID.fromString("0195524f-3c00-7000-8000-0000000000a1"),
                UUID.fromString("0195524f-3c00-7000-8000-0000000000a2"),
                "城区重点路口",
                "T01",
                UUID.fromString(CAMERA),
                "河湾镇 中心广场东",
                PLACE,
                "路边有人倒地",
                "investigator",
                T0,
                PICTURE,
                INCIDENT);
    }
}
