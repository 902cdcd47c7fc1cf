package org.tianwang.ingest.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One stretch, cut to what was asked for.
 *
 * @param reason in words, or null
 * @param findings kinds of what was wrong with the picture
 */
public record CoverageStretch(CoverageKind kind, Instant from, Instant to, String reason, List<String> findings) {

    /** Cut to the range; null when nothing of it lies there. */
    CoverageStretch within(Instant start, Instant end) {
        Instant first = from.isBefore(start) ? start : from;
        Instant last = to == null || to.isAfter(end) ? end : to;
        return first.isBefore(last) ? new CoverageStretch(kind, first, last, reason, findings) : null;
    }

    long seconds() {
        return Duration.between(from, to).toSeconds();
    }
}
