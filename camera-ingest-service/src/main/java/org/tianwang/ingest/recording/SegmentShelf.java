package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;

/** The kept segments, for those who play and export them; access is the caller's business. */
@ApplicationScoped
public class SegmentShelf {
    private static final String TOUCHING =
            " FROM recording_segment WHERE camera_id = ? AND to_at > ? AND from_at < ? AND ";
    private static final String OVERLAPPING = TOUCHING + "NOT file_lost";

    private final Sql sql;
    private final MediaStore media;

    SegmentShelf(Sql sql, MediaStore media) {
        this.sql = sql;
        this.media = media;
    }

    /** Segments without a gap between them. */
    public record Stretch(Instant from, Instant to) {}

    /** In order, those that touch the range and come after {@code sequence}. */
    @Transactional
    public List<StoredSegment> in(UUID cameraId, Instant from, Instant to, long after, int limit) {
        return sql.list(
                "SELECT " + StoredSegment.COLUMNS + OVERLAPPING + " AND sequence > ? ORDER BY sequence LIMIT ?",
                StoredSegment::read,
                cameraId,
                from,
                to,
                after,
                limit);
    }

    @Transactional
    public Optional<StoredSegment> find(UUID cameraId, long sequence) {
        return sql.first(
                "SELECT " + StoredSegment.COLUMNS
                        + " FROM recording_segment WHERE camera_id = ? AND sequence = ? AND NOT file_lost",
                StoredSegment::read,
                cameraId,
                sequence);
    }

    /** What can still be played, as stretches without a gap. */
    @Transactional
    public List<Stretch> stretches(UUID cameraId, Instant from, Instant to) {
        return stretches(OVERLAPPING, cameraId, from, to);
    }

    /** What ought to be there still, and whose file has been found missing. */
    @Transactional
    public List<Stretch> lost(UUID cameraId, Instant from, Instant to) {
        return stretches(TOUCHING + "file_lost", cameraId, from, to);
    }

    private List<Stretch> stretches(String which, UUID cameraId, Instant from, Instant to) {
        return sql.list(
                """
                SELECT min(from_at) AS from_at, max(to_at) AS to_at FROM (
                    SELECT from_at, to_at, count(*) FILTER (WHERE apart) OVER (ORDER BY sequence) AS stretch FROM (
                        SELECT sequence, from_at, to_at,
                            from_at > lag(to_at) OVER (ORDER BY sequence) + interval '2 seconds' AS apart""" + which + ") AS marked) AS numbered GROUP BY stretch ORDER BY 1",
                row -> new Stretch(Sql.instant(row, "from_at"), Sql.instant(row, "to_at")),
                cameraId,
                from,
                to);
    }

    /** What the files of this range take. */
    @Transactional
    public long bytes(UUID cameraId, Instant from, Instant to) {
        return sql.first("SELECT coalesce(sum(bytes), 0)" + OVERLAPPING, row -> row.getLong(1), cameraId, from, to)
                .orElse(0L);
    }

    public Optional<Path> file(StoredSegment segment) {
        return media.find(segment.file());
    }
}
