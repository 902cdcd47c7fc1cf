package org.tianwang.platform.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

/** Remembers which events a consumer has handled. */
@ApplicationScoped
public class Inbox {
    private static final String MARK =
            "INSERT INTO inbox (consumer, event_id, processed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

    private final AgroalDataSource database;
    private final Clock clock;

    Inbox(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Marks the event within the present transaction; false if it was marked before. Waits for a rival to finish. */
    public boolean firstTime(String consumer, UUID event) {
        try (Connection connection = database.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setString(1, consumer);
            mark.setObject(2, event);
            mark.setTimestamp(3, Timestamp.from(clock.instant()));
            return mark.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new InboxException("cannot mark event " + event, e);
        }
    }
}
