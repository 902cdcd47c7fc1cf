package org.tianwang.alert.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tianwang.contracts.ops.AlertExpired;
import org.tianwang.platform.outbox.Outbox;

/**
 * Closes alerts that nobody has seen in time. The open row itself is the timer, found by a partial index and taken with
 * {@code SKIP LOCKED}: several instances share the work, and an alert being acknowledged just now is left alone. After a
 * start, or when the clock was set, nothing expires until the whole time has passed once more.
 */
@ApplicationScoped
public class AlertExpiry {

    private static final int BATCH = 100;

    private final AlertRepository alerts;
    private final AlertViews views;
    private final AlertClocks clocks;
    private final AlertCounts counts;
    private final Outbox outbox;
    private final Clock clock;
    private final EvenTime running;

    /** How long an alert waits for somebody to see it. */
    @ConfigProperty(name = "tianwang.alert.expire-after", defaultValue = "PT30M")
    Duration expireAfter;

    AlertExpiry(
            AlertRepository alerts,
            AlertViews views,
            AlertClocks clocks,
            AlertCounts counts,
            Outbox outbox,
            Clock clock) {
        this.alerts = alerts;
        this.views = views;
        this.clocks = clocks;
        this.counts = counts;
        this.outbox = outbox;
        this.clock = clock;
        this.running = new EvenTime(clock, System::nanoTime);
    }

    @Scheduled(every = "${tianwang.alert.expiry-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        if (running.soFar().compareTo(expireAfter) < 0) {
            // Not yet long enough at hand to be missed: nobody can see an alert of a service that is down.
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::expireDue) == BATCH) {
            // a full batch means that more is due
        }
    }

    /** Expires one batch; returns how many alerts there were. */
    int expireDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Alert> due = alerts.unseenSince(now.minus(expireAfter), BATCH);
        for (Alert alert : due) {
            alert.expire(now);
            clocks.stopped(alert, now);
            counts.expired(alert);
        }
        outbox.publishAll(views.of(due).values().stream().map(AlertExpired::new).toList());
        return due.size();
    }
}
