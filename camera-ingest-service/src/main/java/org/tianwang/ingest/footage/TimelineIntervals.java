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
 * Puts together what was recorded and what of it is still there. What was and is no more shows as {@code EXPIRED}, unless
 * its time was not up: a file that somebody took away shows as {@code FILE_LOST}. Pure.
 */
final class TimelineIntervals {
    private static final Duration NEGLIGIBLE = Duration.ofSeconds(2);

    private final List<SegmentShelf.Stretch> present;
    private final List<SegmentShelf.Stretch> lost;
    private final List<Interval> result = new ArrayList<>();

    private TimelineIntervals(List<SegmentShelf.Stretch> present, List<SegmentShelf.Stretch> lost) {
        this.present = present;
        this.lost = lost;
    }

    static List<Interval> of(
            List<RecordingCoverage.Interval> coverage,
            List<SegmentShelf.Stretch> present,
            List<SegmentShelf.Stretch> lost,
            Instant from,
            Instant to) {
        TimelineIntervals intervals = new TimelineIntervals(present, lost);
        for (RecordingCoverage.Interval interval : coverage) {
            if (interval.recorded()) {
                intervals.recorded(interval.from(), interval.to());
            } else {
                intervals.add(new Interval(interval.from(), interval.to(), false, interval.reason()));
            }
        }
        return intervals.result.stream().map(i -> cut(i, from, to)).toList();
    }

    private void recorded(Instant from, Instant to) {
        Instant at = from;
        for (SegmentShelf.Stretch stretch : present) {
            Instant begin = later(stretch.from(), at);
            Instant end = earlier(stretch.to(), to);
            if (end.isAfter(begin)) {
                missing(at, begin);
                add(new Interval(begin, end, true, null));
                at = end;
            }
        }
        missing(at, to);
    }

    private void missing(Instant from, Instant to) {
        Instant at = from;
        for (SegmentShelf.Stretch stretch : lost) {
            Instant begin = later(stretch.from(), at);
            Instant end = earlier(stretch.to(), to);
            if (end.isAfter(begin)) {
                add(new Interval(at, begin, false, GapReason.EXPIRED.name()));
                add(new Interval(begin, end, false, GapReason.FILE_LOST.name()));
                at = end;
            }
        }
        add(new Interval(at, to, false, GapReason.EXPIRED.name()));
    }

    private void add(Interval interval) {
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
