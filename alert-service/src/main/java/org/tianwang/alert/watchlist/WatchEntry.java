package org.tianwang.alert.watchlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.plate.Plates;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;

/** A plate to look out for. One person asks, another one decides; it ends by itself. */
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

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "ended_at")
    Instant endedAt;

    static WatchEntry request(UUID id, WatchRequest request, String by, Instant at) {
        WatchEntry entry = new WatchEntry();
        entry.id = id;
        entry.version = 1;
        entry.plate = Plates.normal(request.plate());
        entry.folded = Plates.fold(request.plate());
        entry.reason = request.reason();
        entry.authority = request.authority();
        entry.caseNumber = request.caseNumber();
        entry.severity = request.severity();
        entry.townshipCode = request.townshipCode();
        entry.status = WatchStatus.REQUESTED;
        entry.validFrom = request.validFrom() == null ? at : request.validFrom();
        entry.validTo = request.validTo();
        entry.requestedBy = by;
        entry.requestedAt = at;
        return entry;
    }

    /** @throws ForbiddenProblem when somebody decides on his own request */
    void decide(WatchStatus as, String by, Instant at) {
        if (by.equals(requestedBy)) {
            throw new ForbiddenProblem("Another person must decide on this entry: you have requested it yourself.");
        }
        if (status != WatchStatus.REQUESTED) {
            throw new ConflictProblem("This entry is already " + status + ".");
        }
        status = as;
        decidedBy = by;
        decidedAt = at;
        version++;
    }

    void withdraw(String by, Instant at) {
        if (status != WatchStatus.REQUESTED && status != WatchStatus.ACTIVE) {
            throw new ConflictProblem("This entry is already " + status + ".");
        }
        status = WatchStatus.WITHDRAWN;
        endedBy = by;
        endedAt = at;
        version++;
    }

    WatchView view() {
        return new WatchView(
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
                requestedBy,
                requestedAt,
                decidedBy,
                decidedAt,
                endedBy,
                endedAt);
    }
}
