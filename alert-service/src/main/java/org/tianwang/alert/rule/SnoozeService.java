package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.problem.InvalidProblem;

/** Silences a rule for a while. What somebody keeps others from seeing stands in the audit trail first. */
@ApplicationScoped
public class SnoozeService {

    private final RuleService rules;
    private final SnoozeRepository snoozes;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final SnoozeConfig config;
    private final CurrentCall call;
    private final Clock clock;

    SnoozeService(
            RuleService rules,
            SnoozeRepository snoozes,
            Revisions revisions,
            AuditTrail audit,
            SnoozeConfig config,
            CurrentCall call,
            Clock clock) {
        this.rules = rules;
        this.snoozes = snoozes;
        this.revisions = revisions;
        this.audit = audit;
        this.config = config;
        this.call = call;
        this.clock = clock;
    }

    /** A new snooze takes the place of one that is in force, and says so by its own reason. */
    @Transactional
    public RuleView snooze(UUID id, SnoozeRequest request) {
        rules.get(id);
        Instant now = call.now();
        checkEnd(request.until(), now);
        audit.record(Look.allowed("RULE_SNOOZED", "rule", id, request.reason() + " (until " + request.until() + ")"));
        AlertRule rule = rules.lock(id);
        snoozes.inForce(rule.id, now).ifPresent(previous -> previous.end(call.user(), now));
        snoozes.add(snooze(rule.id, request, now));
        revisions.next(Revisions.RULES);
        return rules.get(id);
    }

    /** Ends a snooze early; a rule that is not snoozed stays as it is. */
    @Transactional
    public RuleView wake(UUID id) {
        rules.get(id);
        audit.record(Look.allowed("RULE_WOKEN", "rule", id, ""));
        AlertRule rule = rules.lock(id);
        Instant now = call.now();
        snoozes.inForce(rule.id, now).ifPresent(present -> {
            present.end(call.user(), now);
            revisions.next(Revisions.RULES);
        });
        return rules.get(id);
    }

    private void checkEnd(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new InvalidProblem("until", "must lie in the future");
        }
        if (until.isAfter(now.plus(config.longest()))) {
            throw new InvalidProblem(
                    "until",
                    "may lie at most " + config.longest().toHours() + " hours ahead; switch the rule off for longer");
        }
    }

    private RuleSnooze snooze(UUID ruleId, SnoozeRequest request, Instant now) {
        RuleSnooze snooze = new RuleSnooze();
        snooze.id = Ids.next(clock);
        snooze.ruleId = ruleId;
        snooze.fromAt = now;
        snooze.untilAt = request.until();
        snooze.reason = request.reason().strip();
        snooze.snoozedBy = call.user();
        return snooze;
    }
}
