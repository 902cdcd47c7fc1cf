package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tianwang.evidence.chain.Segment;
import org.tianwang.evidence.chain.SegmentChain;
import org.tianwang.ingest.sql.Sql;

/**
 * Writes {@code recording_interval}: one row a stretch of recording, drawn out with every segment, and one a gap. A day
 * without a fault is one row. Called within the transaction that enters the segment.
 */
@ApplicationScoped
class RecordingIntervals {
    private final Sql sql;

    RecordingIntervals(Sql sql) {
        this.sql = sql;
    }

    /** @param gapFrom since when there was no recording, or null if the segment follows on */
    void recorded(Segment segment, Instant gapFrom) {
        if (gapFrom != null) {
            insert(segment, gapFrom, segment.from(), false, segment.gapBefore());
        }
        int drawnOut = gapFrom != null
                ? 0
                : sql.update(
                        """
                        UPDATE recording_interval SET to_at = ? WHERE camera_id = ? AND recorded AND from_at =
                            (SELECT max(from_at) FROM recording_interval WHERE camera_id = ? AND recorded)
                            AND to_at >= ?""",
                        segment.to(),
                        segment.cameraId(),
                        segment.cameraId(),
                        segment.from().minus(SegmentChain.TOLERANCE));
        if (drawnOut == 0) {
            insert(segment, segment.from(), segment.to(), true, null);
        }
    }

    private void insert(Segment segment, Instant from, Instant to, boolean recorded, String reason) {
        sql.update("""
                INSERT INTO recording_interval (camera_id, from_at, to_at, recorded, reason) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (camera_id, from_at, recorded) DO UPDATE SET to_at = excluded.to_at""", segment.cameraId(), from, to, recorded, reason);
    }
}
