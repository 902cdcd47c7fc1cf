package org.tianwang.alert.dryrun;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a rule would have made of the past.
 *
 * @param detections how many were read
 * @param matched how many of them the rule warns of
 * @param alerts how many alerts they would have made, after grouping
 * @param matchedByCamera the cameras with the most matches
 * @param examples the first of them, as they would have stood on the desk
 * @param conditionFailures detections for which the extra condition could not be answered
 * @param complete false when the time or the number of detections ran out before the end
 */
public record DryRunView(
        Instant from,
        Instant to,
        long detections,
        long matched,
        int alerts,
        Map<String, Long> matchedByCamera,
        List<DryRunExample> examples,
        long conditionFailures,
        boolean complete) {}
