package org.tianwang.alert.watchlist;

import jakarta.enterprise.context.ApplicationScoped;
import org.tianwang.contracts.sky.Plates;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;

/**
 * Every step that a person takes with an entry, in the audit trail before it is committed. Under the plate, by which the
 * auditors hold it against the vehicles of staff, and with the case's number.
 */
@ApplicationScoped
class WatchTrail {

    private final AuditTrail audit;

    WatchTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void asked(WatchRequest request, String how) {
        write("PLATE_WATCHED", Plates.normal(request.plate()), request.caseNumber(), request.reason() + how);
    }

    /** @param renewal whether it is the entry's renewal that is decided on */
    void decided(WatchEntry entry, boolean renewal, boolean yes) {
        String action = (renewal ? "WATCH_RENEWAL_" : "WATCH_") + (yes ? "APPROVED" : "REJECTED");
        write(action, entry.plate, entry.caseNumber, "until " + entry.validTo);
    }

    void renewalAsked(WatchEntry entry, RenewWatchRequest request) {
        write(
                "WATCH_RENEWAL_REQUESTED",
                entry.plate,
                entry.caseNumber,
                request.reason() + " (until " + request.validTo() + ")");
    }

    void withdrawn(WatchEntry entry) {
        write("WATCH_WITHDRAWN", entry.plate, entry.caseNumber, entry.endReason);
    }

    private void write(String action, String plate, String caseNumber, String words) {
        audit.record(Look.allowed(action, "plate", plate, "case " + caseNumber + ": " + words));
    }
}
