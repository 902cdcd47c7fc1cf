package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tianwang.evidence.clip.ClipManifest;
import org.tianwang.ingest.recording.RecordingCoverage;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.recording.StoredSegment;

/** What is exported of a range: its segments with their files, and the gaps between them. */
@ApplicationScoped
class ExportedRange {
    private static final int MOST = 4_000;

    private final SegmentShelf shelf;
    private final RecordingCoverage coverage;

    ExportedRange(SegmentShelf shelf, RecordingCoverage coverage) {
        this.shelf = shelf;
        this.coverage = coverage;
    }

    /** In order of sequence. */
    Map<StoredSegment, Path> segments(ExportRow job) {
        Map<StoredSegment, Path> found = new LinkedHashMap<>();
        long before = -1;
        for (StoredSegment segment : shelf.in(job.view().cameraId(), job.from(), job.to(), 0, MOST)) {
            long sequence = segment.segment().sequence();
            if (before >= 0 && sequence != before + 1) {
                throw new ExportFailure(
                        "Recordings within this range have expired or are lost (segments " + (before + 1) + " to "
                                + (sequence - 1) + "): export what lies before and after them separately.");
            }
            Path file = shelf.file(segment)
                    .orElseThrow(() -> new ExportFailure("The file of segment " + sequence + " is missing."));
            found.put(segment, file);
            before = sequence;
        }
        if (found.isEmpty()) {
            throw new ExportFailure("The recordings of this range have expired before they were exported.");
        }
        return found;
    }

    /** Gaps within the range, those at its edges included. */
    List<ClipManifest.Gap> gaps(ExportRow job, List<StoredSegment> segments) {
        List<ClipManifest.Gap> gaps = new ArrayList<>();
        Instant begin = segments.getFirst().segment().from();
        Instant end = segments.getLast().segment().to();
        if (job.from().plusSeconds(2).isBefore(begin)) {
            gaps.add(new ClipManifest.Gap(job.from(), begin, "there is no recording before this clip begins"));
        }
        for (RecordingCoverage.Interval interval : coverage.of(job.view().cameraId(), begin, end)) {
            if (!interval.recorded()) {
                gaps.add(new ClipManifest.Gap(interval.from(), interval.to(), interval.reason()));
            }
        }
        if (end.plusSeconds(2).isBefore(job.to())) {
            gaps.add(new ClipManifest.Gap(end, job.to(), "there is no recording after this clip ends"));
        }
        return gaps;
    }
}
