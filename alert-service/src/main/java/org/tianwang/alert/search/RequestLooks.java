package org.tianwang.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.plates.PlateSearchStatus;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.audit.RecentLooks;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.PageQuery;

/**
 * Whose plate was asked for and in which case stands in the searches that a second person has to know of. Whoever reads
 * those of others is written down before the answer, once a quarter of an hour for each page, as the console asks each
 * minute whether one waits.
 */
@ApplicationScoped
class RequestLooks {

    private static final Duration ONE_LOOK = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final AuditTrail audit;
    private final CurrentCall call;
    private final RecentLooks looks;

    private record Page(List<PlateSearchStatus> statuses, Optional<Cursor> cursor) {}

    RequestLooks(AuditTrail audit, CurrentCall call, Clock clock) {
        this.audit = audit;
        this.call = call;
        this.looks = new RecentLooks(ONE_LOOK, MOST, clock);
    }

    void listed(List<PlateSearchStatus> statuses, PageQuery query, List<PlateSearch> rows) {
        if (rows.stream().noneMatch(this::isAnothers)) {
            return;
        }
        String words = statuses == null ? "all" : statuses.toString();
        looks.once(
                call.user(),
                new Page(statuses, query.cursor()),
                () -> audit.record(Look.allowed("SECOND_PERSON_LIST_READ", "second-person-list", words, "")));
    }

    void opened(PlateSearch search) {
        if (isAnothers(search)) {
            String plate = search.plate == null ? "*" : search.plate;
            looks.once(
                    call.user(),
                    search.id,
                    () -> audit.record(Look.allowed(
                            "SECOND_PERSON_REQUEST_READ",
                            "plate",
                            plate,
                            search.reference + ": " + search.reason + " (search " + search.id + ")")));
        }
    }

    private boolean isAnothers(PlateSearch search) {
        return !search.requestedBy.equals(call.user());
    }
}
