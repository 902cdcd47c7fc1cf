package org.tianwang.ingest.footage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tianwang.ingest.footage.TimelineView.Interval;
import org.tianwang.ingest.recording.GapReason;
import org.tianwang.ingest.recording.RecordingCoverage;
import org.tianwang.ingest.recording.SegmentShelf;

/**
 * Puts together what was recorded and what of it is still there. What was and is no more shows as {@code EXPIRED}. Pure.
 */
final class TimelineIntervals {
    private static final Duration NEGLIGIBLE = Duration.ofSeconds(2);

    private TimelineIntervals() {}

    static List<Interval> of(
            List<RecordingCoverage.Interval> coverage, List<SegmentShelf.Stretch> present, Instant from, Instant to) {
        List<Interval> result = new ArrayList<>();
        for (RecordingCoverage.Interval interval : coverage) {
            if (interval.recorded()) {
                split(interval, present, result);
            } else {
                add(result, new Interval(interval.from(), interval.to(), false, interval.reason()));
            }
        }
        return result.stream().map(i -> cut(i, from, to)).toList();
    }

    private static void split(
            RecordingCoverage.Interval interval, List<SegmentShelf.Stretch> present, List<Interval> result) {
        Instant at = interval.from();
        for (SegmentShelf.Stretch stretch : present) {
            Instant begin = later(stretch.from(), at);
            Instant end = earlier(stretch.to(), interval.to());
            if (end.isAfter(begin)) {
                add(result, new Interval(at, begin, false, GapReason.EXPIRED.name()));
                add(result, new Interval(begin, end, true, null));
                at = end;
            }
        }
        add(result, new Interval(at, interval.to(), false, GapReason.EXPIRED.name()));
    }

    private static void add(List<Interval> result, Interval interval) {
        boolean worth = interval.recorded()
                || Duration.between(interval.from(), interval.to()).compareTo(NEGLIGIBLE) > 0;
        if (worth) {
            result.add(interval);
        }
    }

    private static Interval cut(Interval i, Instant from, Instant to) {
        return new Interval(later(i.from(), from), earlier(i.to(), to), i.recorded(), i.reason());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
