package org.tianwang.alert.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.platform.outbox.Outbox;

/** Writes what one poll of the intake has found, with clocks and events, in the intake's transaction. */
@ApplicationScoped
public class AlertRaiser {

    private final AlertRepository alerts;
    private final AlertViews views;
    private final AlertClocks clocks;
    private final AlertClearing clearing;
    private final AlertCounts counts;
    private final Outbox outbox;
    private final Clock clock;

    AlertRaiser(
            AlertRepository alerts,
            AlertViews views,
            AlertClocks clocks,
            AlertClearing clearing,
            AlertCounts counts,
            Outbox outbox,
            Clock clock) {
        this.alerts = alerts;
        this.views = views;
        this.clocks = clocks;
        this.clearing = clearing;
        this.counts = counts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Raises or counts up; returns how many alerts are new.
     *
     * @param connection of the present transaction
     * @param candidates at most one an alert
     */
    public int raise(Connection connection, List<AlertCandidate> candidates) throws SQLException {
        if (candidates.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Boolean> touched = AlertUpsert.run(connection, candidates, now);
        List<Alert> rows = alerts.all(touched.keySet());
        rows.stream().filter(alert -> touched.get(alert.id)).forEach(clocks::raised);
        List<UUID> toWatch = rows.stream()
                .filter(alert -> touched.get(alert.id) || alert.seenAgain())
                .map(alert -> alert.id)
                .toList();
        clearing.watch(connection, toWatch);
        counts.seen(connection, candidates, touched, now);
        List<AlertEvent> events = new ArrayList<>(rows.size());
        views.of(rows)
                .forEach((id, view) -> events.add(touched.get(id) ? new AlertRaised(view) : new AlertUpdated(view)));
        outbox.insert(connection, events);
        return (int) touched.values().stream().filter(raised -> raised).count();
    }
}
