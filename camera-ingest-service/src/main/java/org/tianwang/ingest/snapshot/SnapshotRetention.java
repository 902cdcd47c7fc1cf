package org.tianwang.ingest.snapshot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.tianwang.platform.file.FileStore;

/** Removes pictures whose time is up; a count is all that remains of them. */
@ApplicationScoped
public class SnapshotRetention {
    private static final Logger LOG = Logger.getLogger(SnapshotRetention.class);
    private static final int STEP = 500;

    private final AgroalDataSource database;
    private final FileStore files;
    private final Clock clock;

    SnapshotRetention(AgroalDataSource database, FileStore files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() throws SQLException, IOException {
        int removed = removeExpired();
        if (removed > 0) {
            LOG.infof("event pictures expired count=%d", removed);
        }
    }

    /** The file goes first: a row without a file is found again and harmless, a file without a row would stay for ever. */
    int removeExpired() throws SQLException, IOException {
        int removed = 0;
        List<String> expired;
        do {
            expired = expired();
            for (String id : expired) {
                files.delete(id);
            }
            removeRows(expired);
            removed += expired.size();
        } while (expired.size() == STEP);
        return removed;
    }

    private List<String> expired() throws SQLException {
        String sql = "SELECT id FROM snapshot WHERE expires_at <= ? ORDER BY expires_at LIMIT " + STEP;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    private void removeRows(List<String> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM snapshot WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("text", ids.toArray()));
            delete.executeUpdate();
        }
    }
}
