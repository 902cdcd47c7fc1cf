package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/**
 * Alerts that name a plate tell for a year where a vehicle was, long after its sightings are gone. What is raised now is
 * the desk's work and told to all of it; whoever goes back beyond a day looks, and is written down before the answer: the
 * pages of a list once a quarter of an hour each, an alert that is opened under its plate. Those that are older than
 * sightings are kept would be a search of sightings by another door: they are listed for a purpose only.
 */
@ApplicationScoped
class AlertLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final AlertLookConfig config;
    private final PurposeCheck purposes;
    private final CurrentCall call;
    private final RecentLooks looks;

    private record Page(AlertFilter filter, Optional<Cursor> cursor, int size) {}

    AlertLooks(AuditTrail audit, AlertLookConfig config, PurposeCheck purposes, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.config = config;
        this.purposes = purposes;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    /** Since when alerts of plates are listed; null for as long as there are any, which needs a purpose. */
    Instant platesSince(AlertFilter filter) {
        return filter.purpose() == null ? call.now().minus(config.withoutPurpose()) : null;
    }

    /** @param rows newest first, the page's and the one behind it */
    void listed(AlertFilter filter, PageQuery query, List<Alert> rows) {
        List<Alert> past =
                rows.stream().limit(query.size()).filter(this::isPastPlate).toList();
        if (past.isEmpty()) {
            return;
        }
        String words = filter.words() + ", " + past.size() + " with plates, raised " + past.getLast().raisedAt + " to "
                + past.getFirst().raisedAt;
        if (filter.purpose() != null) {
            String purpose = purposes.written(filter.purpose());
            audit.record(Look.allowed("PAST_ALERTS_SEARCHED", "alert-list", words, purpose));
            return;
        }
        looks.once(
                call.user(),
                new Page(filter, query.cursor(), query.size()),
                () -> audit.record(Look.allowed("PAST_ALERTS_READ", "alert-list", words, "")));
    }

    void opened(Alert alert) {
        if (isPastPlate(alert)) {
            String incident = alert.incidentId == null ? "" : "incident " + alert.incidentId + " ";
            looks.once(
                    call.user(),
                    alert.id,
                    () -> audit.record(Look.allowed(
                            "PAST_ALERT_READ", "plate", plate(alert), incident + "(alert " + alert.id + ")")));
        }
    }

    private boolean isPastPlate(Alert alert) {
        Instant past = call.now().minus(config.pastAfter());
        return plate(alert) != null && alert.raisedAt.isBefore(past);
    }

    private static String plate(Alert alert) {
        return alert.isLead() ? alert.lead.plate : alert.plate;
    }
}
