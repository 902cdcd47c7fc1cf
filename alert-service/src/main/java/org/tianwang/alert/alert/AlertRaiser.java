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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tianwang.contracts.ops.AlertEvent;
import org.tianwang.contracts.ops.AlertRaised;
import org.tianwang.contracts.ops.AlertUpdated;
import org.tianwang.platform.database.RoundTrip;
import org.tianwang.platform.outbox.Outbox;

/**
 * Writes what one poll of the intake has found, with clocks and events, in the intake's transaction: in two round trips,
 * because only the first one's answer tells which alerts are new, and in more of them where an alert was over already, which
 * is rare. Alerts that were there already are read as people have left them.
 */
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
     * What {@link #write} has found.
     *
     * @param raised whether each alert is new, once the statement has run; those that were over are not in it
     */
    public record Written(List<AlertCandidate> candidates, Instant at, Map<UUID, Boolean> raised) {

        int count() {
            return (int) raised.values().stream().filter(fresh -> fresh).count();
        }

        /** What has become part of an alert. */
        Written taken() {
            return new Written(
                    candidates.stream()
                            .filter(one -> raised.containsKey(one.id()))
                            .toList(),
                    at,
                    raised);
        }

        /** What was seen after its alert was over. */
        List<AlertCandidate> over() {
            return candidates.stream()
                    .filter(one -> !raised.containsKey(one.id()))
                    .toList();
        }
    }

    /**
     * Adds the statement that raises or counts up.
     *
     * @param candidates at most one an alert
     */
    public Written write(RoundTrip trip, List<AlertCandidate> candidates) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Written(
                candidates,
                now,
                candidates.isEmpty() ? Map.of() : AlertUpsert.add(trip, candidates, now, clearing.quiet()));
    }

    /**
     * Clocks, timers, counts and events of what was written; returns how many alerts are new.
     *
     * @param connection of the present transaction
     */
    public int follow(Connection connection, Written written) throws SQLException {
        List<AlertCandidate> more = new ArrayList<>(AlertSequels.of(connection, written.over(), clearing.quiet()));
        Written taken = written.taken();
        if (!taken.candidates().isEmpty()) {
            more.addAll(tell(connection, taken));
        }
        return written.count() + raise(connection, more);
    }

    /** Returns what must be an alert of its own besides. */
    private List<AlertCandidate> tell(Connection connection, Written written) throws SQLException {
        List<Alert> fresh = written.candidates().stream()
                .filter(candidate -> written.raised().get(candidate.id()))
                .map(candidate -> FreshAlert.of(candidate, written.at()))
                .toList();
        List<Alert> known = alerts.all(notNew(written));
        RoundTrip trip = new RoundTrip(connection);
        List<AlertEvent> events = new ArrayList<>(written.raised().size());
        views.of(fresh, clocks.raised(trip, fresh, written.at())).forEach(view -> events.add(new AlertRaised(view)));
        List<Alert> again = newsOf(known, written).filter(Alert::seenAgain).toList();
        views.of(known).values().forEach(view -> events.add(new AlertUpdated(view)));
        clearing.watch(trip, Stream.concat(fresh.stream(), again.stream()).toList(), written.at());
        counts.seen(trip, written.candidates(), written.raised(), written.at());
        outbox.insert(trip, events);
        trip.run();
        return besides(written, known);
    }

    /** What comes late and is older than the last sighting has been seen no sooner for it. */
    private static Stream<Alert> newsOf(List<Alert> known, Written written) {
        Map<UUID, Instant> seen =
                written.candidates().stream().collect(Collectors.toMap(AlertCandidate::id, AlertCandidate::lastSeenAt));
        return known.stream().filter(alert -> !seen.get(alert.id).isBefore(alert.lastSeenAt));
    }

    private int raise(Connection connection, List<AlertCandidate> candidates) throws SQLException {
        if (candidates.isEmpty()) {
            return 0;
        }
        RoundTrip trip = new RoundTrip(connection);
        Written written = write(trip, candidates);
        trip.run();
        return follow(connection, written);
    }

    /** Exact readings that would vanish in an alert which was dismissed for a look-alike. */
    private static List<AlertCandidate> besides(Written written, List<Alert> known) {
        Set<UUID> turnedAway = known.stream()
                .filter(Alert::isLookAlikeTurnedAway)
                .map(alert -> alert.id)
                .collect(Collectors.toSet());
        return written.candidates().stream()
                .filter(candidate -> turnedAway.contains(candidate.id())
                        && candidate.rule().watch() != null
                        && candidate.rule().watch().exact())
                .map(AlertCandidate::beside)
                .toList();
    }

    private static List<UUID> notNew(Written written) {
        return written.raised().entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
