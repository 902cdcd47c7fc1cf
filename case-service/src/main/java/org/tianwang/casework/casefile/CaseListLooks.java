package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;

/**
 * A list shows what its cases say, so to page through it is a look, written down before the answer; once a quarter of an
 * hour for each page and person.
 */
@ApplicationScoped
class CaseListLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 2_000;

    private final AuditTrail audit;
    private final Caller caller;
    private final RecentLooks looks;

    private record Page(CaseFilter filter, Optional<Cursor> cursor) {}

    CaseListLooks(AuditTrail audit, Caller caller, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    void record(CaseFilter filter, PageQuery query) {
        Page page = new Page(filter, query.cursor());
        looks.once(
                caller.name(),
                page,
                () -> audit.record(Look.allowed("CASES_LISTED", "case-list", filter.words(), null)));
    }
}
