package org.tianwang.alert.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;

/** How long a stage may take and when it is escalated. Pure arithmetic over the configured table. */
final class StageClockPolicy {

    /** By less a step may be told late because of the pace at which the watch looks. */
    private static final Duration PROMPT = Duration.ofSeconds(5);

    private final StageClockConfig table;

    StageClockPolicy(StageClockConfig table) {
        this.table = table;
    }

    Duration allowed(Stage stage, Severity severity, String townshipCode) {
        Duration strict =
                switch (stage) {
                    case WARN -> table.warn();
                    case DISPATCH -> table.dispatch();
                    case DEPLOY -> table.deploy();
                    case RESPOND -> isTown(townshipCode) ? table.respondInTown() : table.respondElsewhere();
                };
        return isUrgent(severity) ? strict : strict.multipliedBy(table.relaxedFactor());
    }

    /** When the {@code step}-th escalation (from 1) falls due, or null when there are no more. */
    Instant escalation(int step, Instant startedAt, Instant dueAt) {
        if (step > table.escalateAt().size()) {
            return null;
        }
        Duration allowed = Duration.between(startedAt, dueAt);
        return startedAt.plus(allowed.multipliedBy(table.escalateAt().get(step - 1)));
    }

    /**
     * When the step after the {@code told}-th falls due, which was told just now. Told late, because the service was away or
     * the clock on the wall was set forward, it leaves whoever heard of it as long as the table does: else all steps would be
     * told in one breath, and nobody in between could have acted. Null when there are no more.
     */
    Instant next(int told, Instant now, Instant startedAt, Instant dueAt) {
        Instant next = escalation(told + 1, startedAt, dueAt);
        Instant was = escalation(told, startedAt, dueAt);
        if (next == null || !now.isAfter(was.plus(PROMPT))) {
            return next;
        }
        return now.plus(Duration.between(was, next));
    }

    private boolean isTown(String townshipCode) {
        return townshipCode != null && table.towns().orElse(Set.of()).contains(townshipCode);
    }

    private static boolean isUrgent(Severity severity) {
        return severity == Severity.CRITICAL || severity == Severity.HIGH;
    }
}
