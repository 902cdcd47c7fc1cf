package org.tianwang.alert.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.revision.Revisions;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.id.Ids;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.ConflictProblem;
import org.tianwang.platform.problem.ForbiddenProblem;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Rules, changed by people and seeds; every change moves the revision that the intakes follow. */
@ApplicationScoped
public class RuleService {

    private final RuleRepository rules;
    private final RuleViews views;
    private final RuleReach reach;
    private final Revisions revisions;
    private final AuditTrail audit;
    private final CurrentCall call;
    private final Clock clock;

    RuleService(
            RuleRepository rules,
            RuleViews views,
            RuleReach reach,
            Revisions revisions,
            AuditTrail audit,
            CurrentCall call,
            Clock clock) {
        this.rules = rules;
        this.views = views;
        this.reach = reach;
        this.revisions = revisions;
        this.audit = audit;
        this.call = call;
        this.clock = clock;
    }

    /** An answer, and whether the rule is new. */
    public record Saved(RuleView rule, boolean created) {}

    @Transactional
    public Page<RuleView> list(boolean snoozedOnly, boolean archived, PageQuery page) {
        List<AlertRule> rows = rules.list(call.jurisdiction(), snoozedOnly ? call.now() : null, archived, page);
        Map<UUID, RuleView> shown = views.of(rows);
        return Page.of(rows, page, rule -> shown.get(rule.id), rule -> new Cursor(rule.createdAt, rule.id));
    }

    @Transactional
    public RuleView get(UUID id) {
        return views.of(visible(rules.find(id).orElseThrow(() -> unknown(id))));
    }

    @Transactional
    public RuleView create(RuleRequest request) {
        return call.once(request, RuleView.class, () -> add(Ids.next(clock), request));
    }

    /**
     * Creates or replaces; an unchanged repeat changes nothing, and what a person has changed no service does, so that seeds
     * can be loaded again and again.
     */
    @Transactional
    public Saved put(UUID id, RuleRequest request) {
        AlertRule rule = rules.lock(id).orElse(null);
        if (rule == null) {
            return new Saved(add(id, request), true);
        }
        visible(rule);
        if (call.has(Roles.SERVICE) && !call.user().equals(rule.updatedBy)) {
            return new Saved(views.of(rule), false);
        }
        mustBeInUse(rule);
        call.checkVersion(rule.version);
        RuleDefinition before = rule.definition();
        boolean wasOn = rule.enabled;
        if (!before.equals(request.definition()) || wasOn != request.on()) {
            rule.become(request.definition(), request.on(), allowedReach(request), call.user(), call.now());
            String change = RuleChange.of(before, wasOn, request.definition(), request.on());
            audit.record(Look.allowed("RULE_CHANGED", "rule", rule.id, rule.name + " — " + change));
            revisions.next(Revisions.RULES);
        }
        return new Saved(views.of(rule), false);
    }

    @Transactional
    public RuleView turn(UUID id, boolean on) {
        AlertRule rule = lock(id);
        call.checkVersion(rule.version);
        if (rule.enabled != on) {
            rule.turn(on, call.user(), call.now());
            writeDown(on ? "RULE_ENABLED" : "RULE_DISABLED", rule);
            revisions.next(Revisions.RULES);
        }
        return views.of(rule);
    }

    /** Puts a rule away; doing so again changes nothing. */
    @Transactional
    public RuleView archive(UUID id) {
        AlertRule rule = visible(rules.lock(id).orElseThrow(() -> unknown(id)));
        call.checkVersion(rule.version);
        if (!rule.isArchived()) {
            rule.archive(call.user(), call.now());
            audit.record(Look.allowed("RULE_ARCHIVED", "rule", rule.id, rule.name));
            revisions.next(Revisions.RULES);
        }
        return views.of(rule);
    }

    @Transactional
    public RuleView restore(UUID id) {
        AlertRule rule = visible(rules.lock(id).orElseThrow(() -> unknown(id)));
        call.checkVersion(rule.version);
        if (rule.isArchived()) {
            mustHaveRoom();
            rule.bringBack(call.user(), call.now());
            audit.record(Look.allowed("RULE_RESTORED", "rule", rule.id, rule.name));
        }
        return views.of(rule);
    }

    /** The rule, which must be in use, locked until the end of the transaction. */
    AlertRule lock(UUID id) {
        AlertRule rule = visible(rules.lock(id).orElseThrow(() -> unknown(id)));
        mustBeInUse(rule);
        return rule;
    }

    private static void mustBeInUse(AlertRule rule) {
        if (rule.isArchived()) {
            throw new ConflictProblem("This rule is archived: bring it back first.");
        }
    }

    /** Refuses a rule that reaches beyond the caller's townships. */
    public void mustReach(RuleRequest request) {
        allowedReach(request);
    }

    private RuleView add(UUID id, RuleRequest request) {
        mustHaveRoom();
        AlertRule rule = new AlertRule();
        rule.id = id;
        rule.createdAt = call.now();
        rule.createdBy = call.user();
        rule.become(request.definition(), request.on(), allowedReach(request), rule.createdBy, rule.createdAt);
        writeDown("RULE_CREATED", rule);
        rules.add(rule);
        revisions.next(Revisions.RULES);
        return views.of(rule);
    }

    private void mustHaveRoom() {
        if (rules.isFull()) {
            throw new ConflictProblem("There are as many rules as may be: archive one that is no longer wanted first.");
        }
    }

    /** What cameras warn of, and whose eyes it is kept from, stands in the audit trail before it is committed. */
    private void writeDown(String action, AlertRule rule) {
        audit.record(Look.allowed(action, "rule", rule.id, rule.name + (rule.enabled ? "" : " (off)")));
    }

    private Set<String> allowedReach(RuleRequest request) {
        Set<String> townships = reach.of(request.definition().scope());
        if (!RuleReach.isWithin(townships, call.jurisdiction())) {
            throw new ForbiddenProblem(
                    "This rule reaches beyond your townships: name townships or known cameras of yours.");
        }
        return townships;
    }

    private AlertRule visible(AlertRule rule) {
        if (!RuleReach.isWithin(Set.of(rule.townships), call.jurisdiction())) {
            throw unknown(rule.id);
        }
        return rule;
    }

    private static NotFoundProblem unknown(UUID id) {
        return new NotFoundProblem("rule", id);
    }
}
