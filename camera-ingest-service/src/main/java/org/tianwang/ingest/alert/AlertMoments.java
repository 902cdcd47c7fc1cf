package org.tianwang.ingest.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.contracts.ops.AlertView;
import org.tianwang.ingest.sql.Sql;
import org.tianwang.platform.problem.InvalidProblem;
import org.tianwang.platform.problem.NotFoundProblem;

/**
 * Which alert is of which camera and when, from {@code ops.alerts.v1}: who gives an alert as the purpose of a look sees the
 * moments of that alert at that camera, and nothing else.
 */
@ApplicationScoped
public class AlertMoments {
    /** Frame times and the alert's own are not taken by one clock, and people want to see how something came about. */
    private static final Duration AROUND = Duration.ofSeconds(30);

    private static final String UPSERT = """
            INSERT INTO alert_moment (alert_id, camera_id, raised_at, last_seen_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (alert_id) DO UPDATE SET
                raised_at = least(alert_moment.raised_at, excluded.raised_at),
                last_seen_at = greatest(alert_moment.last_seen_at, excluded.last_seen_at)
            """;

    private final Sql sql;

    AlertMoments(Sql sql) {
        this.sql = sql;
    }

    private record Moment(Instant from, Instant to) {
        boolean has(Instant at) {
            return !at.isBefore(from.minus(AROUND)) && !at.isAfter(to.plus(AROUND));
        }
    }

    void apply(AlertView alert) {
        camera(alert).ifPresent(camera -> sql.update(UPSERT, alert.id(), camera, begin(alert), alert.lastSeenAt()));
    }

    /** Behind a backlog an alert is raised minutes after its frames were taken, and those are what people want to see. */
    private static Instant begin(AlertView alert) {
        Instant seen = alert.firstSeenAt();
        return seen == null || seen.isAfter(alert.raisedAt()) ? alert.raisedAt() : seen;
    }

    /** An alert may be of several cameras or of none. */
    private static Optional<UUID> camera(AlertView alert) {
        try {
            return Optional.ofNullable(alert.cameraId()).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * @throws NotFoundProblem when the alert is of another camera, does not exist, or is not known here yet
     * @throws InvalidProblem when it had not begun by then, or was over
     */
    public void mustBeOf(UUID alertId, UUID cameraId, Instant at) {
        Moment moment = sql.first(
                        "SELECT raised_at, last_seen_at FROM alert_moment WHERE alert_id = ? AND camera_id = ?",
                        row -> new Moment(Sql.instant(row, "raised_at"), Sql.instant(row, "last_seen_at")),
                        alertId,
                        cameraId)
                .orElseThrow(() -> new NotFoundProblem("alert of this camera", alertId));
        if (!moment.has(at)) {
            throw new InvalidProblem(
                    "at", "is no moment of this alert, which was seen from " + moment.from() + " to " + moment.to());
        }
    }
}
