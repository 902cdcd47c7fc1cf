package org.tianwang.casework.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;

/**
 * A case's evidence by name, place and time tells of the case as its pictures do: who reads the list is written down before
 * the answer, once a quarter of an hour for each page and person, as an open page asks again by itself.
 */
@ApplicationScoped
class EvidenceLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 2_000;

    private final AuditTrail audit;
    private final Caller caller;
    private final RecentLooks looks;

    private record Page(UUID caseId, Optional<Cursor> cursor) {}

    EvidenceLooks(AuditTrail audit, Caller caller, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    void record(UUID caseId, PageQuery query) {
        looks.once(
                caller.name(),
                new Page(caseId, query.cursor()),
                () -> audit.record(Look.allowed("EVIDENCE_LISTED", "case", caseId, null)));
    }
}
