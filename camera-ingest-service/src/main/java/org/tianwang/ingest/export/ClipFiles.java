package org.tianwang.ingest.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.tianwang.ingest.recording.FileOwner;
import org.tianwang.ingest.sql.Sql;

/** The clips' side of the check of the media store: evidence is no orphan, and a clip without its file is not ready. */
@ApplicationScoped
class ClipFiles implements FileOwner {
    private static final Logger LOG = Logger.getLogger(ClipFiles.class);
    private static final int STEP = 500;
    private static final String MISSING = "The clip's file is missing from the disk. Order the clip again.";

    private final Sql sql;

    ClipFiles(Sql sql) {
        this.sql = sql;
    }

    private record Row(UUID id, String file, boolean ready) {}

    @Override
    public Set<String> known(List<String> names) {
        return Set.copyOf(
                sql.list("SELECT file FROM evidence_clip WHERE file = ANY (?)", row -> row.getString(1), (Object)
                        names.toArray(String[]::new)));
    }

    @Override
    public int compare(Predicate<String> present) {
        int lost = 0;
        UUID after = new UUID(0, 0);
        List<Row> rows;
        do {
            rows = sql.list(
                    "SELECT id, file, status = 'READY' FROM evidence_clip WHERE id > ? AND file IS NOT NULL"
                            + " AND status IN ('READY', 'FAILED') ORDER BY id LIMIT " + STEP,
                    row -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                    after);
            for (Row row : rows) {
                boolean there = present.test(row.file());
                lost += there != row.ready() && mark(row, there) && !there ? 1 : 0;
            }
            after = rows.isEmpty() ? after : rows.getLast().id();
        } while (rows.size() == STEP);
        return lost;
    }

    /** Only a clip whose file was missed is failed and has one. */
    private boolean mark(Row row, boolean there) {
        boolean marked = 1
                == sql.update(
                        "UPDATE evidence_clip SET status = ?, problem = ? WHERE id = ? AND file = ?",
                        (there ? ClipStatus.READY : ClipStatus.FAILED).name(),
                        there ? null : MISSING,
                        row.id(),
                        row.file());
        if (marked && !there) {
            LOG.errorf("the file of an exported clip is missing clip=%s", row.id());
        }
        return marked;
    }
}
