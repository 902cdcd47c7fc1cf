package org.tianwang.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.security.Caller;

/**
 * Makes a request repeatable: with an {@code Idempotency-Key}, a second one of the same caller gets the first one's
 * answer and changes nothing. Key, change and answer share the caller's transaction; keys are kept a day.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final int LONGEST = 200;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    IdempotencyKeys(AgroalDataSource database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Runs {@code action} once per key. Call it inside the transaction that changes the state.
     *
     * @param request what was asked for: the same key with another request is a conflict
     */
    public <T> T once(Object request, Class<T> answer, Supplier<T> action) {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return action.get();
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw new InvalidProblem("Idempotency-Key", "must have 1 to " + LONGEST + " characters");
        }
        try (Connection connection = database.getConnection()) {
            String operation = uri.getPath();
            String fingerprint = Ids.named(json.writeValueAsString(request)).toString();
            if (!claim(connection, operation, key, fingerprint)) {
                return stored(connection, operation, key, fingerprint, answer);
            }
            T result = action.get();
            keep(connection, operation, key, json.writeValueAsString(result));
            return result;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("idempotency key", e);
        }
    }

    private boolean claim(Connection connection, String operation, String key, String fingerprint) throws SQLException {
        String sql = """
                INSERT INTO idempotency_key (caller, operation, key, fingerprint, created_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, caller.name());
            insert.setString(2, operation);
            insert.setString(3, key);
            insert.setString(4, fingerprint);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        }
    }

    private <T> T stored(Connection connection, String operation, String key, String fingerprint, Class<T> answer)
            throws SQLException, JsonProcessingException {
        String sql = "SELECT fingerprint, response FROM idempotency_key WHERE caller = ? AND operation = ? AND key = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, caller.name());
            select.setString(2, operation);
            select.setString(3, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getString(1).equals(fingerprint)) {
                    throw new ConflictProblem("This Idempotency-Key was used for another request. Use a new one.");
                }
                return json.readValue(row.getString(2), answer);
            }
        }
    }

    private void keep(Connection connection, String operation, String key, String response) throws SQLException {
        String sql = "UPDATE idempotency_key SET response = ?::jsonb WHERE caller = ? AND operation = ? AND key = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, response);
            update.setString(2, caller.name());
            update.setString(3, operation);
            update.setString(4, key);
            update.executeUpdate();
        }
    }
}
