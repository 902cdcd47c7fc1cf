package org.tianwang.alert.watchlist;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.plates.WatchEntryApproved;
import org.tianwang.contracts.plates.WatchEntryEvent;
import org.tianwang.contracts.plates.WatchEntryExpired;
import org.tianwang.contracts.plates.WatchEntryRejected;
import org.tianwang.contracts.plates.WatchEntryRenewalRejected;
import org.tianwang.contracts.plates.WatchEntryRenewalRequested;
import org.tianwang.contracts.plates.WatchEntryRenewed;
import org.tianwang.contracts.plates.WatchEntryView;
import org.tianwang.contracts.plates.WatchEntryWithdrawn;
import org.tianwang.contracts.plates.WatchStatus;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;

/**
 * A plate to look out for. One person asks, another one decides, for every renewal again; it ends by itself. Each step
 * changes the entry and returns what has happened.
 */
@Entity
@Table(name = "watch_entry")
public class WatchEntry {

    @Id
    UUID id;

    long version;

    String plate;

    String folded;

    String reason;

    String authority;

    @Column(name = "case_number")
    String caseNumber;

    @Enumerated(EnumType.STRING)
    Severity severity;

    @Column(name = "township_code")
    String townshipCode;

    @Enumerated(EnumType.STRING)
    WatchStatus status;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    Instant validTo;

    @Column(name = "review_at")
    Instant reviewAt;

    @Column(name = "grouping_seconds")
    int groupingSeconds;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** Beside who agreed to the entry itself, who stays named for as long as it is kept. */
    @Column(name = "renewal_decided_by")
    String renewalDecidedBy;

    @Column(name = "renewal_decided_at")
    Instant renewalDecidedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "end_reason")
    String endReason;

    int renewals;

    @Embedded
    WatchRenewal renewal;

    @Column(name = "batch_id")
    UUID batchId;

    static WatchEntry request(UUID id, WatchRequest request, UUID batch, String by, Instant at) {
        WatchEntry entry = new WatchEntry();
        entry.id = id;
        entry.version = 1;
        entry.plate = Plates.normal(request.plate());
        entry.folded = Plates.fold(request.plate());
        entry.reason = request.reason();
        entry.authority = request.authority().strip();
        entry.caseNumber = request.caseNumber();
        entry.severity = request.severity();
        entry.townshipCode = request.townshipCode();
        entry.status = WatchStatus.REQUESTED;
        entry.validFrom = request.validFrom() == null ? at : request.validFrom();
        entry.validTo = request.validTo();
        entry.reviewAt = request.reviewAt() == null ? request.validTo() : request.reviewAt();
        entry.groupingSeconds = request.groupingSeconds();
        entry.requestedBy = by;
        entry.requestedAt = at;
        entry.batchId = batch;
        return entry;
    }

    /**
     * Decides what waits: the entry itself, or its renewal.
     *
     * @throws ForbiddenProblem when somebody decides on what he has asked for himself
     */
    WatchEntryEvent decide(boolean yes, String by, Instant at) {
        return isRenewing() ? decideRenewal(yes, by, at) : decideEntry(yes, by, at);
    }

    private WatchEntryEvent decideEntry(boolean yes, String by, Instant at) {
        mustBeAnother(by, requestedBy);
        if (status != WatchStatus.REQUESTED || !at.isBefore(validTo)) {
            throw new ConflictProblem(
                    "This entry is already " + (status == WatchStatus.REQUESTED ? "over" : status) + ".");
        }
        status = yes ? WatchStatus.ACTIVE : WatchStatus.REJECTED;
        decidedBy = by;
        decidedAt = at;
        endedAt = yes ? null : at;
        endedBy = yes ? null : by;
        version++;
        return yes ? new WatchEntryApproved(view()) : new WatchEntryRejected(view());
    }

    private WatchEntryEvent decideRenewal(boolean yes, String by, Instant at) {
        mustBeAnother(by, renewal.requestedBy);
        mustBeInForce(at);
        if (yes) {
            validTo = renewal.to;
            reviewAt = renewal.to;
            renewals++;
        }
        renewalDecidedBy = by;
        renewalDecidedAt = at;
        renewal = null;
        version++;
        return yes ? new WatchEntryRenewed(view()) : new WatchEntryRenewalRejected(view());
    }

    /** Asks for a longer validity; the same authority, and only so often. */
    WatchEntryEvent renew(RenewWatchRequest request, String by, Instant at, int mostRenewals) {
        mustBeInForce(at);
        if (!authority.equals(request.authority().strip())) {
            throw new ConflictProblem("Only the authority that asked for this entry can renew it: " + authority + ".");
        }
        if (renewals >= mostRenewals) {
            throw new ConflictProblem("This entry was renewed " + renewals
                    + " times already: ask for a new one, with the reasons as they are now.");
        }
        if (isRenewing()) {
            throw new ConflictProblem("A renewal of this entry already waits for a decision.");
        }
        renewal = new WatchRenewal(request.validTo(), request.reason(), by, at);
        version++;
        return new WatchEntryRenewalRequested(view());
    }

    WatchEntryEvent withdraw(String why, String by, Instant at) {
        if (status != WatchStatus.REQUESTED && status != WatchStatus.ACTIVE) {
            throw new ConflictProblem("This entry is already " + status + ".");
        }
        endReason = why;
        end(WatchStatus.WITHDRAWN, by, at);
        return new WatchEntryWithdrawn(view());
    }

    WatchEntryEvent expire(Instant at) {
        end(WatchStatus.EXPIRED, null, at);
        return new WatchEntryExpired(view());
    }

    private void end(WatchStatus as, String by, Instant at) {
        status = as;
        endedBy = by;
        endedAt = at;
        renewal = null;
        version++;
    }

    boolean isRenewing() {
        return renewal != null && renewal.to != null;
    }

    private void mustBeInForce(Instant at) {
        if (status != WatchStatus.ACTIVE || !at.isBefore(validTo)) {
            throw new ConflictProblem("This entry is not in force any more: ask for a new one.");
        }
    }

    private static void mustBeAnother(String by, String asker) {
        if (by.equals(asker)) {
            throw new ForbiddenProblem("Another person must decide on this entry: you have requested it yourself.");
        }
    }

    WatchEntryView view() {
        return new WatchEntryView(
                id,
                version,
                plate,
                reason,
                authority,
                caseNumber,
                severity,
                townshipCode,
                status,
                validFrom,
                validTo,
                reviewAt,
                groupingSeconds,
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                endedBy,
                endedAt,
                renewals,
                isRenewing() ? renewal.view() : null,
                batchId,
                renewalDecidedBy,
                renewalDecidedAt,
                endReason);
    }
}
