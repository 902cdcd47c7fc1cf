package org.tianwang.alert.watchlist;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.ops.Severity;

/** A watch-list entry as it is shown. */
public record WatchView(
        UUID id,
        long version,
        String plate,
        String reason,
        String authority,
        String caseNumber,
        Severity severity,
        String townshipCode,
        WatchStatus status,
        Instant validFrom,
        Instant validTo,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String endedBy,
        Instant endedAt)
        implements Versioned {}
