package org.tianwang.alert.dryrun;

import java.time.Instant;
import java.util.Map;

/**
 * What a rule would have made of the past.
 *
 * @param detections how many were read
 * @param matched how many of them the rule warns of
 * @param alerts how many alerts they would have made, after grouping
 * @param matchedByCamera the cameras with the most matches
 * @param complete false when the time or the number of detections ran out before the end
 */
public record DryRunView(
        Instant from,
        Instant to,
        long detections,
        long matched,
        int alerts,
        Map<String, Long> matchedByCamera,
        boolean complete) {}
