package org.tianwang.ingest.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tianwang.ingest.health.HealthSpan;

/**
 * What of a range no health was written down for. The ledger must not call it seen: "did nothing happen, or were we blind?"
 * has a third answer, that nobody knows. Pure.
 */
final class UnknownTime {
    private UnknownTime() {}

    /** @param spans in any order; one without an end lasts up to the end of the range */
    static List<CoverageStretch> of(List<HealthSpan> spans, CoverageRange range) {
        List<CoverageStretch> unknown = new ArrayList<>();
        Instant known = range.from();
        for (HealthSpan span :
                spans.stream().sorted(Comparator.comparing(HealthSpan::from)).toList()) {
            add(unknown, known, span.from().isAfter(range.to()) ? range.to() : span.from());
            Instant end = span.to() == null ? range.to() : span.to();
            known = end.isAfter(known) ? end : known;
        }
        add(unknown, known, range.to());
        return unknown;
    }

    private static void add(List<CoverageStretch> unknown, Instant from, Instant to) {
        if (from.isBefore(to)) {
            unknown.add(new CoverageStretch(CoverageKind.UNKNOWN, from, to, null, List.of()));
        }
    }
}
