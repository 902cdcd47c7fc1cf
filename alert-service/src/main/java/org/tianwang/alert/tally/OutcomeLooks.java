package org.tianwang.alert.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;

/**
 * The outcomes of watch-list entries name each plate that was met of late, so to read them is to read the list: written
 * down before the answer, once a quarter of an hour for each person and span.
 */
@ApplicationScoped
class OutcomeLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    OutcomeLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    void watchList(int days) {
        looks.once(
                call.user(),
                days,
                () -> audit.record(Look.allowed("WATCH_LIST_READ", "watch-list", "outcomes of " + days + " days", "")));
    }
}
