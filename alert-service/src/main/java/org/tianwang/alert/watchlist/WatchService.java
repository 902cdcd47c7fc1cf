package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.contracts.plates.WatchEntryEvent;
import org.tianwang.contracts.plates.WatchEntryRequested;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/** The watch list as people keep it. */
@ApplicationScoped
public class WatchService {

    private final WatchRepository entries;
    private final WatchJournal journal;
    private final WatchTrail trail;
    private final WatchLooks looks;
    private final WatchConfig config;
    private final CurrentCall call;
    private final Clock clock;

    WatchService(
            WatchRepository entries,
            WatchJournal journal,
            WatchTrail trail,
            WatchLooks looks,
            WatchConfig config,
            CurrentCall call,
            Clock clock) {
        this.entries = entries;
        this.journal = journal;
        this.trail = trail;
        this.looks = looks;
        this.config = config;
        this.call = call;
        this.clock = clock;
    }

    /** Who is looked out for is a look at them all, written down first. */
    @Transactional
    Page<WatchEntryView> list(WatchFilter filter, PageQuery page) {
        looks.listed(filter, page);
        return rows(filter, page);
    }

    /** The same for a caller who has written down what he takes out. */
    @Transactional
    Page<WatchEntryView> rows(WatchFilter filter, PageQuery page) {
        List<WatchEntry> rows = entries.list(filter, call.jurisdiction(), page);
        return Page.of(rows, page, WatchEntry::view, entry -> new Cursor(entry.requestedAt, entry.id));
    }

    @Transactional
    WatchEntryView get(UUID id) {
        WatchEntry entry = entries.find(id).orElseThrow(() -> unknown(id));
        call.mustSee(entry.townshipCode, "watch-list entry", id, entry.plate);
        looks.opened(entry);
        return entry.view();
    }

    /** What the county looks out for is told to a township too, where its cameras have met it. */
    @Transactional
    WatchEntryView ofAlert(UUID alertId) {
        WatchRepository.Lead lead = entries.leadOf(alertId).orElseThrow(() -> new NotFoundProblem("alert", alertId));
        call.mustSeeOne(lead.townships(), "alert", alertId);
        WatchEntry entry = entries.find(lead.entryId()).orElseThrow(() -> unknown(lead.entryId()));
        looks.opened(entry);
        return entry.view();
    }

    @Transactional
    WatchEntryView request(WatchRequest request) {
        call.mayCreateIn(request.townshipCode());
        Instant now = call.now();
        mustEndInTime(request, now);
        return call.once(request, WatchEntryView.class, () -> asked(Ids.next(clock), request, null, now));
    }

    /** The entry comes after the line in the trail, where it is held against the vehicles of staff. */
    WatchEntryView asked(UUID id, WatchRequest request, UUID batch, Instant now) {
        trail.asked(request, batch == null ? "" : " (import " + batch + ")");
        WatchEntry entry =
                WatchEntry.request(id, request.grouped(config.grouping().toSeconds()), batch, call.user(), now);
        entries.add(entry);
        return journal.publish(new WatchEntryRequested(entry.view()));
    }

    /** Repeatable under a fixed id: what is there already is answered as it stands. */
    @Transactional
    Put put(UUID id, WatchRequest request) {
        var there = entries.find(id);
        if (there.isPresent()) {
            call.mustSee(there.get().townshipCode, "watch-list entry", id, there.get().plate);
            looks.opened(there.get());
            return new Put(false, there.get().view());
        }
        call.mayCreateIn(request.townshipCode());
        mustEndInTime(request, call.now());
        return new Put(true, asked(id, request, null, call.now()));
    }

    /** What putting came to. */
    record Put(boolean created, WatchEntryView entry) {}

    @Transactional
    WatchEntryView decide(UUID id, boolean yes) {
        return decide(lock(id), yes);
    }

    /** All or nothing: the person who decides has looked at the import as a whole. */
    @Transactional
    DecidedBatch decideBatch(UUID batchId, boolean yes) {
        List<WatchEntry> waiting = entries.lockWaiting(batchId, config.mostRows());
        if (waiting.isEmpty()) {
            throw new NotFoundProblem("import with entries that wait", batchId);
        }
        waiting.forEach(entry -> call.mustSee(entry.townshipCode, "import", batchId));
        waiting.forEach(entry -> decide(entry, yes));
        return new DecidedBatch(batchId, waiting.size());
    }

    private WatchEntryView decide(WatchEntry entry, boolean yes) {
        boolean renewal = entry.isRenewing();
        WatchEntryEvent decided = entry.decide(yes, call.user(), call.now());
        trail.decided(entry, renewal, yes);
        return journal.change(decided);
    }

    /** From today on: three renewals asked for on the first day would else stand for months without another look. */
    @Transactional
    WatchEntryView renew(UUID id, RenewWatchRequest request) {
        WatchEntry entry = lock(id);
        if (!request.validTo().isAfter(entry.validTo)
                || request.validTo().isAfter(call.now().plus(config.longest()))) {
            throw new InvalidProblem(
                    "validTo",
                    "must lie after the present end, and no more than "
                            + config.longest().toDays() + " days from now");
        }
        WatchEntryEvent asked = entry.renew(request, call.user(), call.now(), config.mostRenewals());
        trail.renewalAsked(entry, request);
        return journal.change(asked);
    }

    @Transactional
    WatchEntryView withdraw(UUID id, WithdrawWatchRequest request) {
        WatchEntry entry = lock(id);
        WatchEntryEvent withdrawn = entry.withdraw(request.reason().strip(), call.user(), call.now());
        trail.withdrawn(entry);
        return journal.change(withdrawn);
    }

    void mustEndInTime(WatchRequest request, Instant now) {
        Instant from = request.validFrom() == null ? now : request.validFrom();
        if (from.isAfter(now.plus(config.longest()))) {
            throw new InvalidProblem(
                    "validFrom", "must lie within the next " + config.longest().toDays() + " days");
        }
        if (!request.validTo().isAfter(from)
                || !request.validTo().isAfter(now)
                || request.validTo().isAfter(from.plus(config.longest()))) {
            throw new InvalidProblem(
                    "validTo",
                    "must lie after validFrom, and no more than "
                            + config.longest().toDays() + " days");
        }
    }

    private WatchEntry lock(UUID id) {
        WatchEntry entry = entries.lock(id).orElseThrow(() -> unknown(id));
        call.mustSee(entry.townshipCode, "watch-list entry", id, entry.plate);
        call.checkVersion(entry.version);
        return entry;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("watch-list entry", id);
    }
}
