package org.tianwang.ingest.footage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.camera.KnownCameras;
import org.tianwang.ingest.footage.TimelineView.Mark;
import org.tianwang.ingest.recording.RecordingCoverage;
import org.tianwang.ingest.recording.SegmentShelf;
import org.tianwang.ingest.sql.Sql;

/** The time line tells when, not what: it shows no picture, so it needs no purpose. */
@ApplicationScoped
class TimelineService {
    static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_MARKS = 500;

    private final KnownCameras cameras;
    private final RecordingCoverage coverage;
    private final SegmentShelf shelf;
    private final Sql sql;
    private final Clock clock;

    TimelineService(KnownCameras cameras, RecordingCoverage coverage, SegmentShelf shelf, Sql sql, Clock clock) {
        this.cameras = cameras;
        this.coverage = coverage;
        this.shelf = shelf;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    TimelineView of(UUID cameraId, Span span) {
        cameras.get(cameraId);
        Instant now = clock.instant();
        Instant to = span.to().isBefore(now) ? span.to() : now;
        List<TimelineView.Interval> intervals = span.from().isBefore(to)
                ? TimelineIntervals.of(
                        coverage.of(cameraId, span.from(), to),
                        shelf.stretches(cameraId, span.from(), to),
                        shelf.lost(cameraId, span.from(), to),
                        span.from(),
                        to)
                : List.of();
        return new TimelineView(cameraId, span.from(), span.to(), intervals, marks(cameraId, span));
    }

    /** The first of each of 500 equal parts of the range. */
    private List<Mark> marks(UUID cameraId, Span span) {
        double part = Math.max(1, Duration.between(span.from(), span.to()).toMillis() / 1000.0 / MOST_MARKS);
        return sql.list(
                """
                SELECT DISTINCT ON (part) taken_at, id FROM (
                    SELECT taken_at, id, floor(extract(epoch FROM taken_at) / ?) AS part FROM snapshot
                    WHERE camera_id = ? AND taken_at >= ? AND taken_at < ? AND event) AS parts
                ORDER BY part, taken_at LIMIT ?""",
                row -> new Mark(
                        Sql.instant(row, "taken_at"),
                        "/api/v1/cameras/" + cameraId + "/snapshots/" + row.getString("id")),
                part,
                cameraId,
                span.from(),
                span.to(),
                MOST_MARKS);
    }
}
