package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.clock.ClockSubject;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.contracts.ops.Stage;
import org.tianwang.contracts.ops.StageClock;
import org.tianwang.platform.database.RoundTrip;

/**
 * The clocks of an alert: warned until somebody acknowledges, then dispatch until a unit is sent. Confirming leaves the
 * dispatch clock to the incident, which takes it over with the time it has run.
 */
@ApplicationScoped
public class AlertClocks {

    private final StageClocks clocks;

    AlertClocks(StageClocks clocks) {
        this.clocks = clocks;
    }

    void raised(Alert alert) {
        clocks.start(subject(alert), Stage.WARN, alert.raisedAt);
    }

    /** Of many at once; returns each alert's clock. */
    Map<UUID, StageClock> raised(RoundTrip trip, List<Alert> alerts, Instant at) throws SQLException {
        return clocks.startAll(trip, alerts.stream().map(AlertClocks::subject).toList(), Stage.WARN, at);
    }

    /** A part of the county's outage has none: who takes it up is not held to answer what the county's desk answers. */
    void acknowledged(Alert alert, Instant at) {
        clocks.done(alert.id, Stage.WARN, at);
        if (alert.partOf == null) {
            clocks.start(subject(alert), Stage.DISPATCH, at);
        }
    }

    void confirmed(Alert alert, Instant at) {
        clocks.done(alert.id, Stage.WARN, at);
    }

    void stopped(Alert alert, Instant at) {
        clocks.stopAll(alert.id, at);
    }

    private static ClockSubject subject(Alert alert) {
        return ClockSubject.alert(alert.id, alert.severity, alert.townshipCode);
    }
}
