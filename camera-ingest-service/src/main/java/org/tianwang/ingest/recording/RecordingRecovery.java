package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.file.MediaStore;

/**
 * Puts right what a killed process left: drafts that nobody writes any more, kept files without a row (killed between the
 * two), rows whose file is gone (a disk fault, somebody's hand), and gaps without a reason. What is lost is shown as a gap.
 */
@ApplicationScoped
class RecordingRecovery {
    private static final Logger LOG = Logger.getLogger(RecordingRecovery.class);
    /** A file may be kept a moment before its row is, here or in another instance. */
    private static final Duration ROW_COMES = Duration.ofMinutes(10);

    private static final int STEP = 1_000;

    private final MediaStore media;
    private final Sql sql;
    private final SegmentKeeper keeper;
    private final Clock clock;

    RecordingRecovery(MediaStore media, Sql sql, SegmentKeeper keeper, Clock clock) {
        this.media = media;
        this.sql = sql;
        this.keeper = keeper;
        this.clock = clock;
    }

    void run() {
        long begin = System.nanoTime();
        try {
            int drafts = media.sweep();
            Set<String> present = new HashSet<>();
            int orphans = removeOrphans(present);
            int lost = markLost(present);
            int brokenOff = keeper.brokenOff();
            LOG.infof(
                    "recordings recovered files=%d drafts=%d orphans=%d lost=%d broken-off=%d millis=%d",
                    present.size(), drafts, orphans, lost, brokenOff, (System.nanoTime() - begin) / 1_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.error("recordings could not be checked at the start; recording goes on", e);
        }
    }

    private int removeOrphans(Set<String> present) throws IOException {
        Instant settled = clock.instant().minus(ROW_COMES);
        List<String> batch = new ArrayList<>();
        int[] removed = {0};
        media.each(file -> {
            present.add(file.name());
            if (file.keptAt().isBefore(settled)) {
                batch.add(file.name());
            }
            if (batch.size() == STEP) {
                removed[0] += removeUnknown(batch, present);
            }
        });
        return removed[0] + removeUnknown(batch, present);
    }

    private int removeUnknown(List<String> names, Set<String> present) {
        Set<String> unknown = new HashSet<>(names);
        unknown.removeAll(
                sql.list("SELECT file FROM recording_segment WHERE file = ANY (?)", row -> row.getString(1), (Object)
                        names.toArray(String[]::new)));
        names.clear();
        unknown.forEach(name -> {
            try {
                media.delete(name);
                present.remove(name);
            } catch (IOException e) {
                LOG.warnf("an orphaned recording stays cause=%s", e);
            }
        });
        return unknown.size();
    }

    private record Row(String file, java.util.UUID camera, long sequence) {}

    private int markLost(Set<String> present) {
        int lost = 0;
        Row after = new Row("", new java.util.UUID(0, 0), 0);
        List<Row> rows;
        do {
            rows = sql.list(
                    "SELECT camera_id, sequence, file FROM recording_segment WHERE (camera_id, sequence) > (?, ?)"
                            + " AND NOT file_lost ORDER BY camera_id, sequence LIMIT " + STEP,
                    row -> new Row(row.getString(3), row.getObject(1, java.util.UUID.class), row.getLong(2)),
                    after.camera(),
                    after.sequence());
            for (Row row : rows) {
                lost += present.contains(row.file()) ? 0 : markLost(row);
            }
            after = rows.isEmpty() ? after : rows.getLast();
        } while (rows.size() == STEP);
        return lost;
    }

    private int markLost(Row row) {
        LOG.errorf("the file of a recording is missing camera=%s sequence=%d", row.camera(), row.sequence());
        return sql.update(
                "UPDATE recording_segment SET file_lost = true WHERE camera_id = ? AND sequence = ?",
                row.camera(),
                row.sequence());
    }
}
