package org.tianwang.alert.watchlist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.tianwang.contracts.plates.WatchEntryView;

/** A longer validity that somebody has asked for and nobody has decided on yet. */
@Embeddable
class WatchRenewal {

    @Column(name = "renewal_to")
    Instant to;

    @Column(name = "renewal_reason")
    String reason;

    @Column(name = "renewal_requested_by")
    String requestedBy;

    @Column(name = "renewal_requested_at")
    Instant requestedAt;

    WatchRenewal() {}

    WatchRenewal(Instant to, String reason, String by, Instant at) {
        this.to = to;
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = at;
    }

    WatchEntryView.Renewal view() {
        return new WatchEntryView.Renewal(to, reason, requestedBy, requestedAt);
    }
}
