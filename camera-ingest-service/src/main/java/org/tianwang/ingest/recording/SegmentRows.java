package org.tianwang.ingest.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.tianwang.ingest.sql.Sql;

/** The segments' side of the check of the media store; a thousand rows at a time, however many there are. */
@ApplicationScoped
class SegmentRows implements FileOwner {
    private static final Logger LOG = Logger.getLogger(SegmentRows.class);
    private static final int STEP = 1_000;

    private final Sql sql;

    SegmentRows(Sql sql) {
        this.sql = sql;
    }

    private record Row(UUID camera, long sequence, String file, boolean lost) {}

    @Override
    public Set<String> known(List<String> names) {
        return Set.copyOf(
                sql.list("SELECT file FROM recording_segment WHERE file = ANY (?)", row -> row.getString(1), (Object)
                        names.toArray(String[]::new)));
    }

    @Override
    public int compare(Predicate<String> present) {
        int lost = 0;
        Row after = new Row(new UUID(0, 0), 0, "", false);
        List<Row> rows;
        do {
            rows = after(after);
            for (Row row : rows) {
                boolean gone = !present.test(row.file());
                lost += gone != row.lost() && mark(row, gone) && gone ? 1 : 0;
            }
            after = rows.isEmpty() ? after : rows.getLast();
        } while (rows.size() == STEP);
        return lost;
    }

    private List<Row> after(Row last) {
        return sql.list(
                "SELECT camera_id, sequence, file, file_lost FROM recording_segment WHERE (camera_id, sequence) > (?, ?)"
                        + " ORDER BY camera_id, sequence LIMIT " + STEP,
                row -> new Row(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getBoolean(4)),
                last.camera(),
                last.sequence());
    }

    /** @return false for a row that expired meanwhile */
    private boolean mark(Row row, boolean gone) {
        boolean marked = 1
                == sql.update(
                        "UPDATE recording_segment SET file_lost = ? WHERE camera_id = ? AND sequence = ?",
                        gone,
                        row.camera(),
                        row.sequence());
        if (marked && gone) {
            LOG.errorf("the file of a recording is missing camera=%s sequence=%d", row.camera(), row.sequence());
        }
        return marked;
    }
}
