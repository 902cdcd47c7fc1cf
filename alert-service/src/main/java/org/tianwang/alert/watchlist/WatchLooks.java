package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/**
 * Who is looked out for and why is what somebody who warns them wants to know. Whoever reads the list, or one entry of it,
 * is written down before the answer; once a quarter of an hour for each page and person, as the list is read again with
 * every change. A look for one plate stands under that plate every time.
 */
@ApplicationScoped
class WatchLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    private record Page(WatchFilter filter, Optional<Cursor> cursor) {}

    WatchLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    void listed(WatchFilter filter, PageQuery query) {
        if (filter.plate() != null) {
            audit.record(Look.allowed("WATCH_LIST_LOOKED_UP", "plate", filter.plate(), ""));
            return;
        }
        Page page = new Page(filter, query.cursor());
        looks.once(
                call.user(),
                page,
                () -> audit.record(Look.allowed("WATCH_LIST_READ", "watch-list", filter.words(), "")));
    }

    /** A row that is refused because the plate is on the list has told that it is. */
    void foundByImport(String plate, String caseNumber) {
        audit.record(Look.allowed("WATCH_LIST_LOOKED_UP", "plate", plate, "case " + caseNumber + ": import"));
    }

    void opened(WatchEntry entry) {
        looks.once(
                call.user(),
                entry.id,
                () -> audit.record(Look.allowed("WATCH_ENTRY_READ", "plate", entry.plate, "case " + entry.caseNumber)));
    }
}
