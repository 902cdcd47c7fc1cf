package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tianwang.alert.tally.Outcomes;
import org.tianwang.alert.tally.Tallies;
import org.tianwang.alert.tally.TallyKind;

/** Shows rules with their snoozes and with what became of their alerts; a list asks for all of them at once. */
@ApplicationScoped
public class RuleViews {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final SnoozeRepository snoozes;
    private final Tallies tallies;
    private final Clock clock;

    RuleViews(SnoozeRepository snoozes, Tallies tallies, Clock clock) {
        this.snoozes = snoozes;
        this.tallies = tallies;
        this.clock = clock;
    }

    RuleView of(AlertRule rule) {
        return of(List.of(rule)).get(rule.id);
    }

    /** In the order given. */
    Map<UUID, RuleView> of(Collection<AlertRule> rules) {
        List<UUID> ids = rules.stream().map(rule -> rule.id).toList();
        List<String> subjects = ids.stream().map(UUID::toString).toList();
        Map<UUID, RuleSnooze> silent = ids.isEmpty() ? Map.of() : snoozes.inForce(ids, clock.instant());
        Map<String, Outcomes> week = tallies.of(TallyKind.RULE, subjects, WEEK);
        Map<String, Outcomes> month = tallies.of(TallyKind.RULE, subjects, MONTH);
        Map<String, Outcomes> unanswered = tallies.of(TallyKind.UNANSWERED, subjects, WEEK);
        Map<UUID, RuleView> views = new LinkedHashMap<>();
        for (AlertRule rule : rules) {
            RuleSnooze snooze = silent.get(rule.id);
            views.put(
                    rule.id,
                    rule.view(
                            snooze == null ? null : snooze.view(),
                            week.getOrDefault(rule.id.toString(), Outcomes.NONE),
                            month.getOrDefault(rule.id.toString(), Outcomes.NONE),
                            unanswered
                                    .getOrDefault(rule.id.toString(), Outcomes.NONE)
                                    .hits()));
        }
        return views;
    }
}
