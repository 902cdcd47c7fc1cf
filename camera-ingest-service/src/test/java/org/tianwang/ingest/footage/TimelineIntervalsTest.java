package org.tianwang.ingest.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tianwang.ingest.recording.RecordingCoverage;
import org.tianwang.ingest.recording.SegmentShelf.Stretch;

class TimelineIntervalsTest {
    private static final Instant START = Instant.parse("2027-03-02T08:00:00Z");

    @Test
    void shouldTellAFileThatVanishedFromOneWhoseTimeWasUp() {
        List<TimelineView.Interval> intervals = TimelineIntervals.of(
                List.of(
                        new RecordingCoverage.Interval(at(0), at(100), true, null),
                        new RecordingCoverage.Interval(at(100), at(110), false, "DISK_FULL")),
                List.of(new Stretch(at(40), at(60)), new Stretch(at(80), at(90))),
                List.of(new Stretch(at(20), at(40)), new Stretch(at(60), at(80))),
                START,
                at(110));

        assertThat(intervals)
                .extracting(i -> i.from().getEpochSecond() - START.getEpochSecond() + " " + i.reason())
                .containsExactly(
                        "0 EXPIRED",
                        "20 FILE_LOST",
                        "40 null",
                        "60 FILE_LOST",
                        "80 null",
                        "90 EXPIRED",
                        "100 DISK_FULL");
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
