package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.security.Caller;

/**
 * A list shows what its cases say, so to page through it is a look, written down before the answer. A console asks for the
 * same page every few seconds: that is one look a quarter of an hour, or the trail would be full of it. What was written is
 * remembered here; an instance that knows of nothing writes once more. Thread-safe.
 */
@ApplicationScoped
class CaseListLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private static final int MOST = 2_000;

    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final Map<Page, Instant> written = Collections.synchronizedMap(new Latest());

    private record Page(String user, CaseFilter filter, Optional<Cursor> cursor) {}

    CaseListLooks(AuditTrail audit, Caller caller, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    void record(CaseFilter filter, PageQuery query) {
        Page page = new Page(caller.name(), filter, query.cursor());
        Instant now = clock.instant();
        Instant last = written.get(page);
        if (last == null || !now.isBefore(last.plus(ONE_LOOK))) {
            audit.record(Look.allowed("CASES_LISTED", "case-list", filter.words(), null));
            written.put(page, now);
        }
    }

    private static final class Latest extends LinkedHashMap<Page, Instant> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Page, Instant> eldest) {
            return size() > MOST;
        }
    }
}
