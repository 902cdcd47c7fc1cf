package org.tianwang.casework.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.web.IfMatch;

/**
 * What auditors do. Looks belong to the county: an auditor of some townships only finds nothing here. Nobody reviews
 * his own looks.
 */
@ApplicationScoped
@Transactional
class OversightService {
    private final RecordRepository records;
    private final ReviewRepository reviews;
    private final Chains chains;
    private final Names names;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    OversightService(
            RecordRepository records,
            ReviewRepository reviews,
            Chains chains,
            Names names,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.reviews = reviews;
        this.chains = chains;
        this.names = names;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Page<AccessRecordView> looks(RecordFilter filter, PageQuery page) {
        List<AccessRecord> found = ofCounty() ? records.page(filter, page) : List.of();
        Map<UUID, String> known = names.in(found);
        return Page.of(found, page, look -> look.view(known), look -> new Cursor(look.at, look.id));
    }

    Page<ReviewView> open(PageQuery page) {
        List<Review> found = ofCounty() ? reviews.open(page) : List.of();
        Map<UUID, String> known = names.in(looksOf(found));
        return Page.of(found, page, review -> review.view(known), review -> new Cursor(review.dueAt, review.id));
    }

    Page<ReviewView> decided(PageQuery page) {
        List<Review> found = ofCounty() ? reviews.decided(page) : List.of();
        Map<UUID, String> known = names.in(looksOf(found));
        return Page.of(found, page, review -> review.view(known), review -> new Cursor(review.decidedAt, review.id));
    }

    /**
     * Written down before it is committed. Deciding again in the same way answers as it stands; in another way it is a
     * conflict.
     */
    ReviewView decide(UUID id, DecideReviewRequest request, IfMatch ifMatch) {
        Review review = reviews.findByIdOptional(id)
                .filter(found -> ofCounty())
                .orElseThrow(() -> new NotFoundProblem("review", id));
        if (review.actor.equals(caller.name())) {
            throw new ForbiddenProblem("This is a look of your own: another auditor reviews it.");
        }
        if (review.status == Review.Status.DECIDED) {
            return decidedAlready(review, request);
        }
        ifMatch.check(review.version);
        String note = request.note() == null || request.note().isBlank()
                ? null
                : request.note().strip();
        if (note == null && request.verdict() != ReviewVerdict.JUSTIFIED) {
            throw new InvalidProblem("note", "is needed when a look was not justified");
        }
        review.decide(request.verdict(), note, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        reviews.flush();
        audit.record(Look.allowed(
                "AUDIT_REVIEW_DECIDED", "audit-review", id, request.verdict().name()));
        return shown(review);
    }

    private static List<AccessRecord> looksOf(List<Review> reviews) {
        return reviews.stream().map(review -> review.look).toList();
    }

    private ReviewView shown(Review review) {
        return review.view(names.in(List.of(review.look)));
    }

    private ReviewView decidedAlready(Review review, DecideReviewRequest request) {
        if (review.verdict == request.verdict()) {
            return shown(review);
        }
        throw new ConflictProblem("This look was judged " + review.verdict + " by " + review.decidedBy + " already.");
    }

    List<ChainView> chains() {
        return ofCounty() ? chains.all() : List.of();
    }

    private boolean ofCounty() {
        return caller.jurisdiction().county();
    }
}
