package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tianwang.alert.clock.ClockSubject;
import org.tianwang.alert.clock.StageClocks;
import org.tianwang.contracts.ops.Stage;

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

    void acknowledged(Alert alert, Instant at) {
        clocks.done(alert.id, Stage.WARN, at);
        clocks.start(subject(alert), Stage.DISPATCH, at);
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
