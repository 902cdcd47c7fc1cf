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
            INSERT INTO actor_hour AS known (actor, hour, looks, bound_looks, refused_looks) VALUES (?, ?, 1, ?, ?)
            ON CONFLICT (actor, hour) DO UPDATE
                SET looks = known.looks + 1, bound_looks = known.bound_looks + excluded.bound_looks,
                    refused_looks = known.refused_looks + excluded.refused_looks
            RETURNING looks, bound_looks, refused_looks""";
    private static final String USUAL = """
            SELECT coalesce(avg(looks), 0), coalesce(avg(bound_looks) FILTER (WHERE bound_looks > 0), 0)
            FROM actor_hour WHERE actor = ? AND hour >= ? AND hour < ?""";

    private final AgroalDataSource database;

    ActorHours(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Looks an hour.
     *
     * @param all of them
     * @param bound those that need a purpose
     * @param refused those that were refused by role or jurisdiction
     */
    record Pace(double all, double bound, double refused) {
        static final Pace NONE = new Pace(0, 0, 0);
    }

    /** Counts one look and answers how many it makes in its hour. */
    Pace count(String actor, Instant at, boolean bound, boolean refused) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(COUNT)) {
            upsert.setString(1, actor);
            upsert.setObject(2, hourOf(at).atOffset(ZoneOffset.UTC));
            upsert.setInt(3, bound ? 1 : 0);
            upsert.setInt(4, refused ? 1 : 0);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return new Pace(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("count of looks", e);
        }
    }

    /** Mean looks an hour, over the hours since {@code from} in which there were any, this hour left out. */
    Pace usual(String actor, Instant from, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(USUAL)) {
            select.setString(1, actor);
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, hourOf(at).atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Pace(row.getDouble(1), row.getDouble(2), 0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("usual number of looks", e);
        }
    }

    /** @return hours forgotten */
    int forget(Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM actor_hour WHERE hour < ?")) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("forgetting of looks", e);
        }
    }

    private static Instant hourOf(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
