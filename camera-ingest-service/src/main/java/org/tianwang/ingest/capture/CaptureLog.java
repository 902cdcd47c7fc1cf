package org.tianwang.ingest.capture;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.ingest.config.IngestConfig;

/** Remembers for a while what was pushed by whom, so that the same again makes no second event. */
@ApplicationScoped
class CaptureLog {
    private static final Logger LOG = Logger.getLogger(CaptureLog.class);
    private static final int STEP = 5_000;
    private static final String CLAIM = """
            INSERT INTO capture (sender, event_id, camera_id, detection_id, received_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String TIDY = """
            DELETE FROM capture WHERE ctid IN (
                SELECT ctid FROM capture WHERE received_at <= ? ORDER BY received_at LIMIT %d)""".formatted(STEP);

    private final AgroalDataSource database;
    private final IngestConfig config;
    private final Clock clock;

    CaptureLog(AgroalDataSource database, IngestConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Within the caller's transaction, so that a failure gives the event back. @return false if it was pushed before */
    boolean claim(String sender, String eventId, UUID cameraId, UUID detectionId) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            insert.setString(1, sender);
            insert.setString(2, eventId);
            insert.setObject(3, cameraId);
            insert.setObject(4, detectionId);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("capture row", e);
        }
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() throws SQLException {
        int removed = removeOld();
        if (removed > 0) {
            LOG.infof("pushed events forgotten count=%d", removed);
        }
    }

    int removeOld() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(TIDY)) {
            delete.setTimestamp(
                    1, Timestamp.from(clock.instant().minus(config.devices().remember())));
            return delete.executeUpdate();
        }
    }
}
