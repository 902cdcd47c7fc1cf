package org.tianwang.casework.oversight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How often each actor looks, by the hour. Runs in the caller's transaction. */
@ApplicationScoped
class ActorHours {
    private static final String COUNT = """
            INSERT INTO actor_hour (actor, hour, looks) VALUES (?, ?, 1)
            ON CONFLICT (actor, hour) DO UPDATE SET looks = actor_hour.looks + 1 RETURNING looks""";
    private static final String USUAL =
            "SELECT coalesce(avg(looks), 0) FROM actor_hour WHERE actor = ? AND hour >= ? AND hour < ?";

    private final AgroalDataSource database;

    ActorHours(AgroalDataSource database) {
        this.database = database;
    }

    /** Counts one look and answers how many it makes in its hour. */
    int count(String actor, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(COUNT)) {
            upsert.setString(1, actor);
            upsert.setObject(2, hourOf(at).atOffset(ZoneOffset.UTC));
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("count of looks", e);
        }
    }

    /** Mean looks an hour, over the hours since {@code from} in which there were any, this hour left out. */
    double usual(String actor, Instant from, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(USUAL)) {
            select.setString(1, actor);
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, hourOf(at).atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("usual number of looks", e);
        }
    }

    private static Instant hourOf(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
