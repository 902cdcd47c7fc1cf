package org.tianwang.alert.containment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.alert.containment.LastSeen.Seen;

/**
 * Computes running plans anew: at once when the plate is seen again, every few seconds otherwise. What
 * only looks like the plate is told of and moves nothing. Each in a transaction
 * of its own under the row's lock. Ends a plan whose incident is over, or that nobody has ended in its time.
 */
@ApplicationScoped
class ContainmentWatch {

    private static final Logger LOG = Logger.getLogger(ContainmentWatch.class);

    private final ContainmentRepository containments;
    private final ContainmentComputing computing;
    private final ContainmentScope scope;
    private final ContainmentNews news;
    private final LastSeen lastSeen;
    private final ContainmentConfig config;
    private final Clock clock;

    ContainmentWatch(
            ContainmentRepository containments,
            ContainmentComputing computing,
            ContainmentScope scope,
            ContainmentNews news,
            LastSeen lastSeen,
            ContainmentConfig config,
            Clock clock) {
        this.containments = containments;
        this.computing = computing;
        this.scope = scope;
        this.news = news;
        this.lastSeen = lastSeen;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tianwang.alert.containment.watch-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> containments.running(ContainmentService.MOST))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> look(id));
            } catch (RuntimeException e) {
                LOG.warnf(e, "containment not computed anew, tried again containment=%s", id);
            }
        }
    }

    void look(UUID id) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ContainmentRow row = containments.lock(id).orElseThrow();
        if (row.status != ContainmentStatus.ACTIVE) {
            return;
        }
        if (scope.isOver(row.incidentId) || !now.isBefore(row.createdAt.plus(config.lasts()))) {
            row.end(now);
            scope.stampBySystem(row, now, "CONTAINMENT_ENDED", null);
            news.tell(row);
            return;
        }
        if (!computing.hasMap()) {
            return;
        }
        boolean moved = row.plate != null
                && lastSeen.after(row.plate, row.seenAfter(), ContainmentComputing.pool(row))
                        .map(seen -> follow(row, seen, now))
                        .orElse(false);
        if (row.plate != null) {
            tellOfAlike(row, now);
        }
        if (moved || containments.isDue(row, now.minus(config.recomputeEvery()))) {
            computing.compute(row, now);
            news.tell(row);
        }
    }

    /** Where there is no road, no plan can begin: that it was seen is told, and the plan goes on from where it was before. */
    private boolean follow(ContainmentRow row, Seen seen, Instant now) {
        if (!computing.isOnMap(seen.place())) {
            row.offMapAt = seen.at();
            scope.stampBySystem(row, now, "CONTAINMENT_OFF_MAP", "seen at " + seen.at());
            news.tell(row);
            return false;
        }
        row.moved(seen.place(), seen.at());
        scope.stampBySystem(row, now, "CONTAINMENT_MOVED", "seen at " + seen.at());
        return true;
    }

    /** A lead for whoever compares the picture: it stands on the timeline and moves nobody. */
    private void tellOfAlike(ContainmentRow row, Instant now) {
        lastSeen.alikeAfter(row.plate, row.alikesAfter(), ContainmentComputing.pool(row))
                .ifPresent(alike -> {
                    row.alikeAt = alike.at();
                    scope.stampBySystem(
                            row, now, "CONTAINMENT_ALIKE", "read as " + alike.plate() + " at " + alike.at());
                });
    }
}
