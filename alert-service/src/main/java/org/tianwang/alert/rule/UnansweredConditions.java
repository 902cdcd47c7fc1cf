package org.tianwang.alert.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.condition.ConditionBook;
import org.tianwang.alert.tally.Tallies;
import org.tianwang.alert.tally.Tally;
import org.tianwang.alert.tally.TallyDay;

/**
 * Writes down, by rule and day, how often a condition could not be answered. Such a rule looks as if it were on and raises
 * nothing, which only its figures can tell.
 */
@ApplicationScoped
public class UnansweredConditions {

    private final ConditionBook conditions;
    private final Tallies tallies;
    private final Clock clock;

    UnansweredConditions(ConditionBook conditions, Tallies tallies, Clock clock) {
        this.conditions = conditions;
        this.tallies = tallies;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void writeDown() {
        Map<UUID, Long> unanswered = conditions.takeUnanswered();
        if (unanswered.isEmpty()) {
            return;
        }
        LocalDate today = TallyDay.of(clock.instant());
        QuarkusTransaction.requiringNew()
                .run(() -> unanswered.forEach(
                        (rule, hits) -> tallies.add(Tally.unanswered(rule.toString(), today, hits))));
    }
}
