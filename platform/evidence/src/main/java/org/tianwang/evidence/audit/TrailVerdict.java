package org.tianwang.evidence.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verifier found.
 *
 * @param entries how many entries were read
 * @param witnesses how many statements of others were held against them
 * @param coveredTo the last entry that a witness covers; what comes after it could be cut off unseen
 * @param last the last entry's time, or null when there is none
 * @param findings the first hundred
 */
public record TrailVerdict(
        String service, long entries, long witnesses, long coveredTo, Instant last, List<TrailFinding> findings) {
    public boolean whole() {
        return findings.isEmpty();
    }
}
