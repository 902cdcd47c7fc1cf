package org.tianwang.alert.rule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tianwang.alert.camera.CameraDirectory;
import org.tianwang.alert.revision.Revisions;

/**
 * Keeps the townships of rules that name cameras true when a camera moves to another one, or becomes known at last: its
 * alerts stand on the desk of the township that it is in, so those who answer for that one must see the rule and may
 * silence it, and those of the old one no more. Several instances come to the same result.
 */
@ApplicationScoped
public class RuleReachWatch {

    private static final Logger LOG = Logger.getLogger(RuleReachWatch.class);
    private static final long NEVER = -1;

    private final RuleRepository rules;
    private final RuleReach reach;
    private final CameraDirectory cameras;
    private final Revisions revisions;
    private long seen = NEVER;

    RuleReachWatch(RuleRepository rules, RuleReach reach, CameraDirectory cameras, Revisions revisions) {
        this.rules = rules;
        this.reach = reach;
        this.cameras = cameras;
        this.revisions = revisions;
    }

    @Scheduled(
            every = "${tianwang.rule-reach-watch.every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        long now = QuarkusTransaction.requiringNew().call(() -> revisions.current(Revisions.CAMERAS));
        if (now == seen) {
            return;
        }
        // Read after the number was: whatever it stands for is in the directory then.
        cameras.refresh();
        UUID last = new UUID(0, 0);
        while (last != null) {
            UUID from = last;
            last = QuarkusTransaction.requiringNew().call(() -> followBatch(from));
        }
        seen = now;
    }

    /** Returns the last one looked at; null when there are no more. */
    private UUID followBatch(UUID after) {
        List<AlertRule> batch = rules.after(after);
        for (AlertRule rule : batch) {
            RuleScope scope = rule.definition().scope();
            if (scope.townshipCodes().isEmpty() && !scope.cameraIds().isEmpty()) {
                move(rule, reach.of(scope));
            }
        }
        return batch.isEmpty() ? null : batch.getLast().id;
    }

    private static void move(AlertRule rule, Set<String> townships) {
        if (!townships.equals(new TreeSet<>(Set.of(rule.townships)))) {
            LOG.infof("a rule's cameras have moved rule=%s townships=%s", rule.id, townships);
            rule.townships = townships.toArray(String[]::new);
        }
    }
}
