package org.tianwang.alert.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.ops.Stage;

/** How long a stage may take and when it is escalated. Pure arithmetic over the configured table. */
final class StageClockPolicy {

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

    private boolean isTown(String townshipCode) {
        return townshipCode != null && table.towns().orElse(Set.of()).contains(townshipCode);
    }

    private static boolean isUrgent(Severity severity) {
        return severity == Severity.CRITICAL || severity == Severity.HIGH;
    }
}
