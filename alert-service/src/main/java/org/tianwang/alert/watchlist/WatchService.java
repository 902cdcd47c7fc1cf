package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** The watch list as people keep it; every change moves the revision that the intakes follow. */
@ApplicationScoped
public class WatchService {

    private final WatchRepository entries;
    private final Revisions revisions;
    private final CurrentCall call;
    private final Clock clock;
    private final Duration longest;

    WatchService(
            WatchRepository entries,
            Revisions revisions,
            CurrentCall call,
            Clock clock,
            @ConfigProperty(name = "tianwang.alert.watchlist.longest", defaultValue = "P30D") Duration longest) {
        this.entries = entries;
        this.revisions = revisions;
        this.call = call;
        this.clock = clock;
        this.longest = longest;
    }

    @Transactional
    Page<WatchView> list(String status, PageQuery page) {
        List<WatchEntry> rows = entries.list(status, call.jurisdiction(), page);
        return Page.of(rows, page, WatchEntry::view, entry -> new Cursor(entry.requestedAt, entry.id));
    }

    @Transactional
    WatchView get(UUID id) {
        WatchEntry entry = entries.find(id).orElseThrow(() -> unknown(id));
        call.mustSee(entry.townshipCode, "watch-list entry", id);
        return entry.view();
    }

    @Transactional
    WatchView request(WatchRequest request) {
        call.mayCreateIn(request.townshipCode());
        Instant now = call.now();
        Instant from = request.validFrom() == null ? now : request.validFrom();
        if (!request.validTo().isAfter(from) || request.validTo().isAfter(from.plus(longest))) {
            throw new InvalidProblem(
                    "validTo", "must lie after validFrom, and no more than " + longest.toDays() + " days");
        }
        return call.once(request, WatchView.class, () -> {
            WatchEntry entry = WatchEntry.request(Ids.next(clock), request, call.user(), now);
            entries.add(entry);
            return entry.view();
        });
    }

    @Transactional
    WatchView decide(UUID id, WatchStatus as) {
        WatchEntry entry = lock(id);
        entry.decide(as, call.user(), call.now());
        revisions.next(Revisions.WATCH_LIST);
        return entry.view();
    }

    @Transactional
    WatchView withdraw(UUID id) {
        WatchEntry entry = lock(id);
        entry.withdraw(call.user(), call.now());
        revisions.next(Revisions.WATCH_LIST);
        return entry.view();
    }

    private WatchEntry lock(UUID id) {
        WatchEntry entry = entries.lock(id).orElseThrow(() -> unknown(id));
        call.mustSee(entry.townshipCode, "watch-list entry", id);
        call.checkVersion(entry.version);
        return entry;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("watch-list entry", id);
    }
}
