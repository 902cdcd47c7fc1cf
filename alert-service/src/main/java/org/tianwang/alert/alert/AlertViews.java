package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.StageClock;

/** Shows alerts with their clocks; a list asks for all clocks at once. */
@ApplicationScoped
public class AlertViews {

    private final StageClocks clocks;

    AlertViews(StageClocks clocks) {
        this.clocks = clocks;
    }

    AlertView of(Alert alert) {
        return view(alert, clocks.of(alert.id));
    }

    /** In the order given. */
    Map<UUID, AlertView> of(Collection<Alert> alerts) {
        Map<UUID, List<StageClock>> all =
                clocks.of(alerts.stream().map(a -> a.id).toList());
        Map<UUID, AlertView> views = new LinkedHashMap<>();
        alerts.forEach(alert -> views.put(alert.id, view(alert, all.getOrDefault(alert.id, List.of()))));
        return views;
    }

    /** Those that were just raised, each with the clock that was just started. */
    List<AlertView> of(Collection<Alert> alerts, Map<UUID, StageClock> started) {
        return alerts.stream()
                .map(alert -> view(alert, List.of(started.get(alert.id))))
                .toList();
    }

    private static AlertView view(Alert a, List<StageClock> clocks) {
        return new AlertView(
                a.id,
                a.version,
                a.status,
                a.severity,
                a.ruleId,
                a.ruleName,
                a.cameraId,
                a.cameraName,
                a.townshipCode,
                a.location(),
                a.eventKind,
                a.objectClass,
                a.zone,
                a.line,
                a.plate,
                a.confidence,
                a.raisedAt,
                a.lastSeenAt,
                a.count,
                a.snapshotUrl(),
                a.acknowledgedAt,
                a.acknowledgedBy,
                a.closedAt,
                a.closedBy,
                a.dismissReason,
                a.note,
                a.incidentId,
                clocks,
                a.isLead() ? a.lead.view(a.pictureCamera()) : null,
                a.clearedAt,
                OutageAlerts.read(a.outage),
                a.partOf,
                a.firstSeenAt,
                a.latest(),
                a.alsoSeenIn == null ? null : List.of(a.alsoSeenIn));
    }
}
