package org.tianwang.alert.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.query.Parameter;
import org.tianwang.alert.sighting.SearchSightingsRequest;
import org.tianwang.contracts.plates.PlateSearchEvent;
import org.tianwang.contracts.plates.PlateSearchRequested;
import org.tianwang.contracts.plates.PlateSearchStatus;
import org.tianwang.contracts.plates.PlateSearchView;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** The second person's part: broad searches asked for and decided on, emergencies reviewed. */
@ApplicationScoped
public class PlateSearchService {

    /** Nothing has been seen in the hours to come: who asks for them wants to follow, which may need a second person. */
    private static final String AHEAD = "reaches ahead, to follow the vehicle";

    /** A clock that is a little fast asks for no hours to come. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private final PlateSearchRepository searches;
    private final PlateSearchFactory factory;
    private final SearchGate gate;
    private final RequestLooks looks;
    private final SearchConfig config;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCall call;

    PlateSearchService(
            PlateSearchRepository searches,
            PlateSearchFactory factory,
            SearchGate gate,
            RequestLooks looks,
            SearchConfig config,
            AuditTrail audit,
            Outbox outbox,
            CurrentCall call) {
        this.searches = searches;
        this.factory = factory;
        this.gate = gate;
        this.looks = looks;
        this.config = config;
        this.audit = audit;
        this.outbox = outbox;
        this.call = call;
    }

    /** Whoever does not decide or review sees his own only. */
    @Transactional
    Page<PlateSearchView> list(String status, PageQuery page) {
        List<PlateSearchStatus> statuses = Parameter.anyOf(PlateSearchStatus.class, "status", status);
        List<PlateSearch> rows = searches.list(statuses, seesAll() ? null : call.user(), call.jurisdiction(), page);
        looks.listed(statuses, page, rows);
        return Page.of(rows, page, PlateSearch::view, row -> new Cursor(row.requestedAt, row.id));
    }

    @Transactional
    PlateSearchView get(UUID id) {
        PlateSearch search = visible(searches.find(id).orElseThrow(() -> unknown(id)));
        if (!seesAll() && !search.requestedBy.equals(call.user())) {
            throw NotFoundProblem.hidden("search", id, search.plate);
        }
        looks.opened(search);
        return search.view();
    }

    @Transactional
    PlateSearchView request(SearchSightingsRequest request) {
        return call.once(request, PlateSearchView.class, () -> {
            String breadth = gate.breadth(request);
            if (breadth.isEmpty() && request.to().isAfter(call.now().plus(CLOCKS))) {
                breadth = AHEAD;
            }
            if (breadth.isEmpty()) {
                throw new InvalidProblem("plate", "this search is not broad: it needs no second person, just make it");
            }
            PlateSearch search = factory.broad(request, breadth);
            searches.add(search);
            return publish(new PlateSearchRequested(search.view()));
        });
    }

    @Transactional
    PlateSearchView decide(UUID id, boolean yes, String note) {
        PlateSearch search = lock(id);
        PlateSearchEvent decided = search.decide(yes, note, call.user(), call.now(), config.runWithin());
        writeDown(yes ? "SECOND_PERSON_AGREED" : "SECOND_PERSON_REFUSED", search);
        return publish(decided);
    }

    @Transactional
    PlateSearchView review(UUID id, ReviewRequest request) {
        PlateSearch search = lock(id);
        PlateSearchEvent reviewed = search.review(request.justified(), request.note(), call.user(), call.now());
        writeDown("SECOND_PERSON_REVIEWED", search);
        return publish(reviewed);
    }

    /** Before it is committed; under the plate, so that a decision about one's own vehicle stands out like a look at it. */
    private void writeDown(String action, PlateSearch search) {
        String plate = search.plate == null ? "*" : search.plate;
        String note = search.decisionNote == null ? "" : ": " + search.decisionNote;
        audit.record(Look.allowed(
                action,
                "plate",
                plate,
                search.reference + ": " + search.reason + " (search " + search.id + note + ")"));
    }

    private PlateSearchView publish(PlateSearchEvent event) {
        outbox.publish(event);
        return event.search();
    }

    private boolean seesAll() {
        return call.has(Roles.SUPERVISOR) || call.has(Roles.AUDITOR);
    }

    private PlateSearch lock(UUID id) {
        PlateSearch search = visible(searches.lock(id).orElseThrow(() -> unknown(id)));
        call.checkVersion(search.version);
        return search;
    }

    /** His own to everybody: an emergency of somebody with several townships is the county's. */
    private PlateSearch visible(PlateSearch search) {
        if (!search.requestedBy.equals(call.user())) {
            call.mustSee(search.townshipCode, "search", search.id, search.plate);
        }
        return search;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("search", id);
    }
}
