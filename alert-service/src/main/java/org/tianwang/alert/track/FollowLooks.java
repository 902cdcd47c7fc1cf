package org.tianwang.alert.track;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;

/**
 * A list of followed vehicles tells where each was last, so to read it is a look at each of them, written down before the
 * answer under its plate and the purpose it is followed for. The list is asked for again every minute: that is one look an
 * hour for each vehicle and person.
 */
@ApplicationScoped
class FollowLooks {

    static final Duration ONE_LOOK = Duration.ofHours(1);

    private static final int MOST = 20_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    FollowLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    /** The caller is about to see where this vehicle was last. */
    void record(Follow follow) {
        looks.once(
                call.user(),
                follow.id,
                () -> audit.record(Look.allowed(
                        "LAST_PLACE_SEEN",
                        "plate",
                        follow.plate,
                        follow.purpose().text() + " (followed as " + follow.id + ")")));
    }
}
