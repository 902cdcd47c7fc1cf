package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.incident.IncidentService;
import org.tianwang.contracts.ops.AlertAcknowledged;
import org.tianwang.contracts.ops.AlertConfirmed;
import org.tianwang.contracts.ops.AlertDismissed;
import org.tianwang.contracts.ops.AlertStatus;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.contracts.ops.IncidentView;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * What people make of alerts. A decision that is already taken just so is answered as it stands, so that a lost answer
 * can be asked for again; another decision is a conflict.
 */
@ApplicationScoped
public class AlertService {

    private final AlertRepository alerts;
    private final AlertViews views;
    private final AlertLooks looks;
    private final AlertClocks clocks;
    private final AlertCounts counts;
    private final IncidentService incidents;
    private final Outbox outbox;
    private final CurrentCall call;

    AlertService(
            AlertRepository alerts,
            AlertViews views,
            AlertLooks looks,
            AlertClocks clocks,
            AlertCounts counts,
            IncidentService incidents,
            Outbox outbox,
            CurrentCall call) {
        this.alerts = alerts;
        this.views = views;
        this.looks = looks;
        this.clocks = clocks;
        this.counts = counts;
        this.incidents = incidents;
        this.outbox = outbox;
        this.call = call;
    }

    @Transactional
    Page<AlertView> list(AlertFilter filter, PageQuery page) {
        List<Alert> rows = alerts.list(filter, looks.platesSince(filter), call.jurisdiction(), page);
        looks.listed(filter, page, rows);
        Map<UUID, AlertView> shown = views.of(rows);
        return Page.of(rows, page, alert -> shown.get(alert.id), alert -> new Cursor(alert.raisedAt, alert.id));
    }

    @Transactional
    AlertView get(UUID id) {
        Alert alert = alerts.find(id).orElseThrow(() -> unknown(id));
        call.mustSeeOne(alert.townships(), "alert", id);
        looks.opened(alert);
        return views.of(alert);
    }

    @Transactional
    AlertView acknowledge(UUID id) {
        return call.once(null, AlertView.class, () -> {
            Alert alert = lock(id);
            if (alert.is(AlertStatus.ACKNOWLEDGED)) {
                return views.of(alert);
            }
            Instant now = call.now();
            alert.acknowledge(call.user(), now);
            clocks.acknowledged(alert, now);
            AlertView view = views.of(alert);
            outbox.publish(new AlertAcknowledged(view));
            return view;
        });
    }

    @Transactional
    AlertView dismiss(UUID id, DismissAlertRequest request) {
        return call.once(request, AlertView.class, () -> {
            Alert alert = lock(id);
            if (alert.is(AlertStatus.DISMISSED)
                    && call.user().equals(alert.closedBy)
                    && request.reason().equals(alert.dismissReason)) {
                return views.of(alert);
            }
            Instant now = call.now();
            alert.dismiss(call.user(), now, request.reason());
            clocks.stopped(alert, now);
            counts.dismissed(alert);
            AlertView view = views.of(alert);
            outbox.publish(new AlertDismissed(view));
            return view;
        });
    }

    /** Confirming again answers with the incident that there is already, whoever asks that may see it. */
    @Transactional
    ConfirmedAlert confirm(UUID id, ConfirmAlertRequest request) {
        return call.once(request, ConfirmedAlert.class, () -> {
            Alert alert = lock(id);
            confirmPlate(alert, request);
            if (alert.is(AlertStatus.CONFIRMED)) {
                return confirmedBefore(alert);
            }
            return confirm(alert, request.note());
        });
    }

    /** A hit is a lead: nobody confirms it without having compared the picture with the registered plate. */
    private void confirmPlate(Alert alert, ConfirmAlertRequest request) {
        if (!alert.isLead() || alert.lead.isConfirmed()) {
            return;
        }
        if (!request.confirmsPlate()) {
            throw new InvalidProblem(
                    "plateConfirmed",
                    "must be true: this is a lead from the watch list. Compare the picture with the registered plate "
                            + alert.lead.plate + " first (the camera read " + alert.lead.read + ")");
        }
        alert.confirmPlate(request.plate(), call.user(), call.now());
    }

    private ConfirmedAlert confirm(Alert alert, String note) {
        Instant now = call.now();
        UUID incidentId = incidents.nextId();
        alert.confirm(call.user(), now, note, incidentId);
        clocks.confirmed(alert, now);
        counts.confirmed(alert);
        IncidentView incident = incidents.open(AlertIncidents.opening(alert, incidentId, responsible(alert)));
        AlertView view = views.of(alert);
        outbox.publish(new AlertConfirmed(view));
        return new ConfirmedAlert(view, incident);
    }

    /** The incident lies in one township, and another desk that had the alert too need not be that one's. */
    private ConfirmedAlert confirmedBefore(Alert alert) {
        IncidentView incident = incidents
                .find(alert.incidentId)
                .orElseThrow(() -> new ConflictProblem("Another township's desk has confirmed this alert already ("
                        + alert.closedBy + "), and its incident is there. Ask them, or the county's desk."));
        return new ConfirmedAlert(views.of(alert), incident);
    }

    /**
     * The township whose incident it becomes: where the subject is now, because units are sent there; but never one that whoever
     * confirms does not work for, who could not send anybody then.
     */
    private String responsible(Alert alert) {
        return Stream.concat(Stream.ofNullable(alert.place().townshipCode()), alert.townships().stream())
                .filter(Objects::nonNull)
                .filter(call.jurisdiction()::covers)
                .findFirst()
                .orElse(alert.townshipCode);
    }

    private Alert lock(UUID id) {
        Alert alert = alerts.lock(id).orElseThrow(() -> unknown(id));
        call.mustSeeOne(alert.townships(), "alert", id);
        call.checkVersion(alert.version);
        return alert;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("alert", id);
    }
}
