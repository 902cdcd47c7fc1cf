package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.tally.Tallies;
import org.tianwang.alert.tally.Tally;
import org.tianwang.alert.tally.TallyDay;
import org.tianwang.alert.tally.TallyKind;
import org.tianwang.platform.database.RoundTrip;

/**
 * Counts alerts for the figures of their rule (or watch-list entry) and camera. Detections count on the day they are
 * seen, decisions on the day the alert was raised, so that a day's rate is that of its own alerts.
 */
@ApplicationScoped
public class AlertCounts {

    /** A repeated alert is nobody's false alarm. */
    private static final String DUPLICATE = "DUPLICATE";

    private final Tallies tallies;

    AlertCounts(Tallies tallies) {
        this.tallies = tallies;
    }

    void seen(RoundTrip trip, List<AlertCandidate> candidates, Map<UUID, Boolean> raised, Instant now)
            throws SQLException {
        LocalDate day = TallyDay.of(now);
        List<Tally> seen = new ArrayList<>(2 * candidates.size());
        for (AlertCandidate one : candidates) {
            boolean isNew = raised.getOrDefault(one.id(), false);
            TallyKind kind = one.rule().watch() == null ? TallyKind.RULE : TallyKind.WATCH;
            seen.add(Tally.seen(kind, one.rule().id().toString(), day, isNew, one.count()));
            seen.add(Tally.seen(TallyKind.CAMERA, one.first().cameraId(), day, isNew, one.count()));
        }
        tallies.add(trip, seen);
    }

    void confirmed(Alert alert) {
        if (alert.outage != null) {
            return;
        }
        LocalDate day = TallyDay.of(alert.raisedAt);
        tallies.add(Tally.confirmed(kind(alert), alert.ruleId.toString(), day));
        tallies.add(Tally.confirmed(TallyKind.CAMERA, alert.cameraId, day));
    }

    void dismissed(Alert alert) {
        if (alert.outage != null || DUPLICATE.equals(alert.dismissReason)) {
            return;
        }
        LocalDate day = TallyDay.of(alert.raisedAt);
        tallies.add(Tally.falseAlarm(kind(alert), alert.ruleId.toString(), day));
        tallies.add(Tally.falseAlarm(TallyKind.CAMERA, alert.cameraId, day));
    }

    void expired(Alert alert) {
        if (alert.outage != null) {
            return;
        }
        LocalDate day = TallyDay.of(alert.raisedAt);
        tallies.add(Tally.expired(kind(alert), alert.ruleId.toString(), day));
        tallies.add(Tally.expired(TallyKind.CAMERA, alert.cameraId, day));
    }

    private static TallyKind kind(Alert alert) {
        return alert.isLead() ? TallyKind.WATCH : TallyKind.RULE;
    }
}
