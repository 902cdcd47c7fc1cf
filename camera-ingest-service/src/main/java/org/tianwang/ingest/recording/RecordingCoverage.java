package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.ingest.sql.Sql;

/**
 * When a camera was recorded and when not, from the rows that {@link RecordingIntervals} writes. For the coverage ledger
 * and the timeline; access is the caller's business.
 */
@ApplicationScoped
public class RecordingCoverage {
    private static final int MOST = 5_000;

    private final Sql sql;

    RecordingCoverage(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param recorded false for a gap
     * @param reason a {@link GapReason}, perhaps with a detail behind a colon; null where recorded
     */
    public record Interval(Instant from, Instant to, boolean recorded, String reason) {}

    /**
     * The intervals that touch the range, cut to it, in order; the last is the gap that is open now, if there is one.
     * Where neither kind covers a time, the camera was not known to the recorder.
     */
    @Transactional
    public List<Interval> of(UUID cameraId, Instant from, Instant to) {
        List<Interval> found = new ArrayList<>(sql.list(
                "SELECT from_at, to_at, recorded, reason FROM recording_interval"
                        + " WHERE camera_id = ? AND to_at > ? AND from_at < ? ORDER BY from_at LIMIT " + MOST,
                row -> new Interval(
                        later(Sql.instant(row, "from_at"), from),
                        earlier(Sql.instant(row, "to_at"), to),
                        row.getBoolean("recorded"),
                        row.getString("reason")),
                cameraId,
                from,
                to));
        sql.first(
                        "SELECT gap_since, gap_reason FROM recording_chain WHERE camera_id = ? AND gap_since < ?",
                        row -> new Interval(
                                later(Sql.instant(row, "gap_since"), from), to, false, row.getString("gap_reason")),
                        cameraId,
                        to)
                .ifPresent(found::add);
        return found;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
