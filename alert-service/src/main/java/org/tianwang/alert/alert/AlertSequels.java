package org.tianwang.alert.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.platform.database.RoundTrip;

/**
 * Alerts after alerts. A rule that groups over hours must not be deaf for the rest of them once somebody has decided, or
 * nobody has looked: what is seen later in the window counts for the first alert after the closed one that was not over yet,
 * or makes the next one. So what comes late or twice finds the alert that it has made, and never makes another.
 */
final class AlertSequels {

    private static final String SQL = """
            select seen.id, coalesce(min(alert.again_number) filter (where not %s), max(alert.again_number) + 1, 1)
            from unnest(?::uuid[], ?::timestamptz[]) as seen (id, last_seen_at)
            left join alert on alert.again_of = seen.id
            group by seen.id""".formatted(AlertUpsert.OVER);

    private AlertSequels() {}

    /**
     * @param over what was seen after its alert was over; the rows of their windows' alerts are locked
     * @param connection of the present transaction
     */
    static List<AlertCandidate> of(Connection connection, List<AlertCandidate> over, Duration quiet)
            throws SQLException {
        if (over.isEmpty()) {
            return List.of();
        }
        Map<UUID, Integer> numbers = new HashMap<>();
        RoundTrip trip = new RoundTrip(connection);
        trip.add(SQL)
                .value(AlertUpsert.seconds(quiet))
                .array("uuid", over, AlertCandidate::window)
                .array("timestamptz", over, one -> one.lastSeenAt().toString())
                .reading(rows -> {
                    while (rows.next()) {
                        numbers.put(rows.getObject(1, UUID.class), rows.getInt(2));
                    }
                });
        trip.run();
        return over.stream().map(one -> one.again(numbers.get(one.window()))).toList();
    }
}
