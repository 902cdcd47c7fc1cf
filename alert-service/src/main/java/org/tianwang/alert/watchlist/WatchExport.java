package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.purpose.PurposeCheck;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;

/** Takes entries out as CSV: written down first, bounded, and marked with who took them and when. */
@ApplicationScoped
public class WatchExport {

    private static final int PAGE = 200;

    private final WatchService watchList;
    private final PurposeCheck purposes;
    private final AuditTrail audit;
    private final WatchConfig config;
    private final CurrentCall call;

    WatchExport(WatchService watchList, PurposeCheck purposes, AuditTrail audit, WatchConfig config, CurrentCall call) {
        this.watchList = watchList;
        this.purposes = purposes;
        this.audit = audit;
        this.config = config;
        this.call = call;
    }

    /**
     * What was taken out.
     *
     * @param complete false where there are older entries than the file holds
     */
    record File(String csv, boolean complete) {}

    /** The newest entries up to the limit of an import, so that a file can be taken in again. */
    @Transactional
    File export(ExportWatchRequest request) {
        WatchFilter filter = WatchFilter.of(request.status(), null, null, false);
        String what = request.status() == null ? "all" : request.status();
        audit.record(Look.allowed("WATCH_LIST_EXPORTED", "watch-list", what, purposes.written(request.purpose())));
        List<WatchEntryView> rows = new ArrayList<>();
        PageQuery query = PageQuery.first(PAGE);
        Page<WatchEntryView> page = watchList.rows(filter, query);
        rows.addAll(page.items());
        while (page.nextCursor() != null && rows.size() < config.mostRows()) {
            page = watchList.rows(filter, PageQuery.after(page.nextCursor(), PAGE));
            rows.addAll(page.items());
        }
        boolean complete = page.nextCursor() == null && rows.size() <= config.mostRows();
        List<WatchEntryView> shown = rows.subList(0, Math.min(rows.size(), config.mostRows()));
        return new File(WatchCsv.write(shown, call.user(), call.now()), complete);
    }
}
