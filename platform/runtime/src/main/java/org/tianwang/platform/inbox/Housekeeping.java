package org.tianwang.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Removes old marks in small steps. Inbox marks outlive the topics' retention (30 days), so that nothing which can
 * still be redelivered is ever forgotten; idempotency keys are kept a day.
 */
@ApplicationScoped
public class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration INBOX = Duration.ofDays(35);
    private static final Duration KEYS = Duration.ofDays(1);
    private static final int STEP = 5_000;
    /** Far more in ten minutes than a county's events, and still an end. */
    private static final int MOST_STEPS = 200;

    private final AgroalDataSource database;
    private final Clock clock;

    Housekeeping(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tidy() throws SQLException {
        Instant now = clock.instant();
        int marks = remove("inbox", "processed_at", now.minus(INBOX));
        int keys = remove("idempotency_key", "created_at", now.minus(KEYS));
        if (marks + keys > 0) {
            LOG.infof("tidied inboxMarks=%d idempotencyKeys=%d", marks, keys);
        }
    }

    private int remove(String table, String column, Instant before) throws SQLException {
        String sql = "DELETE FROM " + table + " WHERE ctid IN (SELECT ctid FROM " + table + " WHERE " + column
                + " < ? ORDER BY " + column + " LIMIT " + STEP + ")";
        int removed = 0;
        for (int step = 0, last = STEP; step < MOST_STEPS && last == STEP; step++) {
            try (Connection connection = database.getConnection();
                    PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setTimestamp(1, Timestamp.from(before));
                last = delete.executeUpdate();
                removed += last;
            }
        }
        return removed;
    }
}
