package org.tianwang.casework.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tianwang.contracts.casework.CaseStatus;
import org.tianwang.contracts.casework.CaseStatusChanged;
import org.tianwang.contracts.casework.CaseView;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Caller;
import org.tianwang.platform.web.IfMatch;

/** What people do with case files: find them, open them, move them on. Another township's case does not exist. */
@ApplicationScoped
@Transactional
class CaseService {

    private final CaseRepository cases;
    private final TimelineRepository timeline;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    CaseService(CaseRepository cases, TimelineRepository timeline, Outbox outbox, Caller caller, Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    Page<CaseView> list(CaseFilter filter, PageQuery page) {
        return Page.of(
                cases.page(filter, caller.jurisdiction(), page),
                page,
                CaseFile::view,
                file -> new Cursor(file.openedAt, file.id));
    }

    CaseView get(UUID id) {
        return visible(id).view();
    }

    Page<TimelineEntryView> timeline(UUID id, PageQuery page) {
        visible(id);
        return Page.of(timeline.page(id, page), page, TimelineEntry::view, entry -> new Cursor(entry.at, entry.id));
    }

    /** @throws ConflictProblem when the case cannot go there from where it stands */
    CaseView move(UUID id, MoveCaseRequest request, IfMatch ifMatch) {
        CaseFile file = visible(id);
        ifMatch.check(file.version);
        CaseStatus to = request.status();
        if (!CaseLifecycle.allows(file.status, to)) {
            throw new ConflictProblem("A case that is " + file.status + " can only become "
                    + CaseLifecycle.after(file.status) + ", not " + to + ".");
        }
        String reason = request.reason() == null || request.reason().isBlank()
                ? null
                : request.reason().strip();
        if (CaseLifecycle.needsReason(to) && reason == null) {
            throw new InvalidProblem("reason", "is needed to end a case");
        }
        CaseStatus previous = file.moveTo(to, clock.instant().truncatedTo(ChronoUnit.MICROS));
        cases.flush();
        timeline.persist(TimelineEntry.moved(Ids.next(clock), file, caller.name(), previous, reason));
        outbox.publish(new CaseStatusChanged(file.view(), previous));
        return file.view();
    }

    private CaseFile visible(UUID id) {
        CaseFile file = cases.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("case", id));
        caller.mustSee(file.townshipCode, "case", id);
        return file;
    }
}
