package org.tianwang.alert.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.tianwang.alert.condition.ConditionBook;
import org.tianwang.alert.revision.Revisions;

/**
 * The rules in force, compiled. Looks once a second whether any rule has changed, anywhere, and then compiles them
 * anew; the intake always sees one whole set or the other. If the database is away, the last set stays in force.
 */
@ApplicationScoped
public class RuleBook {

    private static final Logger LOG = Logger.getLogger(RuleBook.class);
    private static final long NEVER = -1;

    /** A snooze that is over still silences what was seen during it and is read only now. */
    private static final Duration LATE = Duration.ofHours(24);

    private final RuleRepository rules;
    private final SnoozeRepository snoozes;
    private final ConditionBook conditions;
    private final Revisions revisions;
    private final Clock clock;
    private volatile RuleSet current = RuleSet.EMPTY;
    private volatile long loaded = NEVER;

    RuleBook(
            RuleRepository rules,
            SnoozeRepository snoozes,
            ConditionBook conditions,
            Revisions revisions,
            Clock clock) {
        this.rules = rules;
        this.snoozes = snoozes;
        this.conditions = conditions;
        this.clock = clock;
        this.revisions = revisions;
    }

    /**
     * The rules in force. Loads them when that has never happened: judging detections by no rules at all would lose
     * alerts for good.
     */
    public RuleSet current() {
        if (loaded == NEVER) {
            refresh();
        }
        return current;
    }

    /** Compiles anew if anything has changed. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void refresh() {
        QuarkusTransaction.requiringNew().run(() -> {
            long revision = revisions.current(Revisions.RULES);
            if (revision != loaded) {
                RuleSet compiled = new RuleSet(
                        rules.enabled(), snoozes.since(clock.instant().minus(LATE)), conditions::of);
                current = compiled;
                loaded = revision;
                LOG.infof("rules compiled revision=%d", revision);
            }
        });
    }
}
