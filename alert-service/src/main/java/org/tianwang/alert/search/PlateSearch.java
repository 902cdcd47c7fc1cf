package org.tianwang.alert.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.plates.EmergencySearchOverdue;
import org.tianwang.contracts.plates.EmergencySearchReviewed;
import org.tianwang.contracts.plates.PlateSearchApproved;
import org.tianwang.contracts.plates.PlateSearchEvent;
import org.tianwang.contracts.plates.PlateSearchKind;
import org.tianwang.contracts.plates.PlateSearchLapsed;
import org.tianwang.contracts.plates.PlateSearchRejected;
import org.tianwang.contracts.plates.PlateSearchRun;
import org.tianwang.contracts.plates.PlateSearchStatus;
import org.tianwang.contracts.plates.PlateSearchView;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;

/**
 * A search that a second person has to know of: before it is run (broad), or after (emergency). {@code dueAt} is its
 * timer; each step changes the row and returns what has happened.
 */
@Entity
@Table(name = "plate_search")
public class PlateSearch {

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    PlateSearchKind kind;

    @Enumerated(EnumType.STRING)
    PlateSearchStatus status;

    /** The request as JSON, so that what is run is what was agreed to. */
    String request;

    String plate;

    @Column(name = "seen_from")
    Instant from;

    @Column(name = "seen_to")
    Instant to;

    String scope;

    String reference;

    @Column(name = "reference_found")
    boolean referenceFound;

    String reason;

    String breadth;

    @Column(name = "township_code")
    String townshipCode;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decision_note")
    String decisionNote;

    @Column(name = "ran_at")
    Instant ranAt;

    @Column(name = "run_until")
    Instant runUntil;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "overdue_steps")
    int overdueSteps;

    Boolean justified;

    @Column(name = "closed_at")
    Instant closedAt;

    /** @throws ForbiddenProblem when somebody decides on his own request */
    PlateSearchEvent decide(boolean yes, String note, String by, Instant at, Duration runWithin) {
        mustBeAnother(by, "decide on");
        if (status != PlateSearchStatus.REQUESTED || !at.isBefore(dueAt)) {
            throw new ConflictProblem("This request is already "
                    + (status == PlateSearchStatus.REQUESTED ? PlateSearchStatus.LAPSED : status) + ".");
        }
        decided(yes ? PlateSearchStatus.APPROVED : PlateSearchStatus.REJECTED, note, by, at);
        runUntil = yes ? at.plus(runWithin) : null;
        dueAt = runUntil;
        closedAt = yes ? null : at;
        return yes ? new PlateSearchApproved(view()) : new PlateSearchRejected(view());
    }

    /**
     * Its requester runs it: the first page once, further pages while the hour lasts.
     *
     * @return whether this was the one run, and no further page of it
     */
    boolean run(boolean furtherPage, String by, Instant at) {
        if (!by.equals(requestedBy)) {
            throw new ForbiddenProblem("Only who has asked for this search can run it: " + requestedBy + ".");
        }
        boolean open = runUntil != null && at.isBefore(runUntil);
        if (furtherPage && ranAt != null && open) {
            return false;
        }
        if (furtherPage || status != PlateSearchStatus.APPROVED || !open) {
            throw new ConflictProblem(why(furtherPage, open));
        }
        status = PlateSearchStatus.RUN;
        ranAt = at;
        dueAt = null;
        closedAt = at;
        version++;
        return true;
    }

    private String why(boolean furtherPage, boolean open) {
        if (ranAt == null) {
            return "This search cannot be run: it is " + (open ? status : "not, or no more, approved") + ".";
        }
        return furtherPage
                ? "This search may be read on in no more: its time is over. Ask anew."
                : "This search was run already; it may be run once. Ask anew.";
    }

    /** Whether its requester may still look at what it was for. */
    boolean isOpenTo(String user, Instant at) {
        return user.equals(requestedBy) && ranAt != null && runUntil != null && at.isBefore(runUntil);
    }

    PlateSearchEvent ran() {
        return new PlateSearchRun(view());
    }

    /**
     * Somebody else looks at an emergency search afterwards, late or not. What is found to be none ends at once: neither
     * further pages nor tracks are shown under it.
     */
    PlateSearchEvent review(boolean isJustified, String note, String by, Instant at) {
        mustBeAnother(by, "review");
        if (status != PlateSearchStatus.UNREVIEWED) {
            throw new ConflictProblem(
                    kind == PlateSearchKind.EMERGENCY
                            ? "This search was reviewed already, by " + decidedBy + "."
                            : "Only emergency searches are reviewed; this one is " + status + ".");
        }
        decided(PlateSearchStatus.REVIEWED, note, by, at);
        justified = isJustified;
        if (!isJustified && at.isBefore(runUntil)) {
            runUntil = at;
        }
        dueAt = null;
        closedAt = at;
        return new EmergencySearchReviewed(view());
    }

    /** Its time is over: a request lapses, a missing review is told of, and told of again after the same time. */
    PlateSearchEvent due(Instant at, Duration reviewWithin) {
        version++;
        if (status == PlateSearchStatus.UNREVIEWED) {
            overdueSteps++;
            dueAt = dueAt.plus(reviewWithin);
            return new EmergencySearchOverdue(view());
        }
        status = PlateSearchStatus.LAPSED;
        dueAt = null;
        closedAt = at;
        return new PlateSearchLapsed(view());
    }

    private void decided(PlateSearchStatus as, String note, String by, Instant at) {
        status = as;
        decidedBy = by;
        decidedAt = at;
        decisionNote = note;
        version++;
    }

    private void mustBeAnother(String by, String verb) {
        if (by.equals(requestedBy)) {
            throw new ForbiddenProblem("Another person must " + verb + " this search: it is your own.");
        }
    }

    PlateSearchView view() {
        return new PlateSearchView(
                id,
                version,
                kind,
                status,
                plate,
                from,
                to,
                scope,
                reference,
                referenceFound,
                reason,
                breadth,
                townshipCode,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                decisionNote,
                ranAt,
                runUntil,
                dueAt,
                overdueSteps,
                justified,
                List.of(requestedBy));
    }
}
