package org.tianwang.contracts.plates;

import java.time.Instant;
import java.util.UUID;
import org.tianwang.contracts.Versioned;
import org.tianwang.contracts.ops.Severity;

/**
 * A watch-list entry (布控) as lists, the live feed and events show it.
 *
 * @param townshipCode where it is looked out for; null is the whole county
 * @param reviewAt when somebody has to ask anew whether it is still needed
 * @param decidedBy who decided on the entry itself
 * @param renewals how often it was prolonged; three times at most
 * @param renewal a prolongation that waits for the second person, or null
 * @param batchId the import it came with, or null
 * @param renewalDecidedBy who decided on its last renewal, or null
 * @param endReason why it was withdrawn, or null
 * @param groupingSeconds sightings within this time make one alert
 */
public record WatchEntryView(
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
        Instant reviewAt,
        int groupingSeconds,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String endedBy,
        Instant endedAt,
        int renewals,
        Renewal renewal,
        UUID batchId,
        String renewalDecidedBy,
        Instant renewalDecidedAt,
        String endReason)
        implements Versioned {

    /** What was asked for, by whom and when. */
    public record Renewal(Instant validTo, String reason, String requestedBy, Instant requestedAt) {}
}
