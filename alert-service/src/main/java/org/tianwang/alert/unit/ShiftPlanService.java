package org.tianwang.alert.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tianwang.alert.access.CurrentCall;
import org.tianwang.alert.shift.ShiftPlan;
import org.tianwang.alert.shift.ShiftPlanCheck;
import org.tianwang.alert.shift.ShiftPlans;
import org.tianwang.contracts.ops.UnitChanged;
import org.tianwang.platform.audit.AuditTrail;
import org.tianwang.platform.audit.Look;
import org.tianwang.platform.outbox.Outbox;
import org.tianwang.platform.page.Cursor;
import org.tianwang.platform.page.Page;
import org.tianwang.platform.page.PageQuery;
import org.tianwang.platform.problem.NotFoundProblem;
import org.tianwang.platform.security.Roles;

/** Plans shifts. Who may be sent follows from them, so every change stands in the audit trail before it is made. */
@ApplicationScoped
public class ShiftPlanService {

    private final UnitRepository units;
    private final ShiftPlans plans;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentCall call;

    ShiftPlanService(UnitRepository units, ShiftPlans plans, Outbox outbox, AuditTrail audit, CurrentCall call) {
        this.units = units;
        this.plans = plans;
        this.outbox = outbox;
        this.audit = audit;
        this.call = call;
    }

    /** An answer, and whether the unit had no plan before. */
    record Saved(ShiftPlanView plan, boolean created) {}

    @Transactional
    Page<ShiftPlanView> list(PageQuery page) {
        List<Unit> rows = units.list(UnitFilter.ALL, call.jurisdiction(), page);
        Map<UUID, ShiftPlans.Kept> kept =
                plans.of(rows.stream().map(unit -> unit.id).toList());
        Instant now = call.now();
        return Page.of(
                rows,
                page,
                unit -> ShiftPlanView.of(unit, kept.get(unit.id), now),
                unit -> new Cursor(unit.createdAt, unit.id));
    }

    @Transactional
    ShiftPlanView get(UUID unitId) {
        Unit unit = visible(units.find(unitId), unitId);
        return ShiftPlanView.of(unit, plans.find(unitId).orElse(null), call.now());
    }

    /** The seeds only create: what people have planned, or ended, stays, however often they are loaded. */
    @Transactional
    Saved put(UUID unitId, ShiftPlan plan) {
        Unit unit = visible(units.lock(unitId), unitId);
        Instant now = call.now();
        ShiftPlans.Kept before = plans.find(unitId).orElse(null);
        if (before != null && call.has(Roles.SERVICE)) {
            return new Saved(ShiftPlanView.of(unit, before, now), false);
        }
        call.checkVersion(before == null ? 0 : before.version());
        ShiftPlanCheck.check(plan, now);
        audit.record(Look.allowed("SHIFTS_PLANNED", "unit", unitId, counted(unit, plan)));
        ShiftPlans.Kept kept = plans.keep(unitId, plan.without(now), now, call.user());
        unit.follow(kept.plan(), now);
        tell(unit);
        return new Saved(ShiftPlanView.of(unit, kept, now), before == null);
    }

    @Transactional
    void delete(UUID unitId) {
        Unit unit = visible(units.lock(unitId), unitId);
        ShiftPlans.Kept before = plans.find(unitId).orElse(null);
        call.checkVersion(before == null ? 0 : before.version());
        if (before == null || before.plan().isEmpty()) {
            return;
        }
        audit.record(Look.allowed("SHIFTS_UNPLANNED", "unit", unitId, counted(unit, before.plan())));
        plans.keep(unitId, ShiftPlan.NONE, call.now(), call.user());
        unit.unplan();
        tell(unit);
    }

    private void tell(Unit unit) {
        unit.version++;
        outbox.publish(new UnitChanged(unit.view()));
    }

    private Unit visible(Optional<Unit> found, UUID id) {
        Unit unit = found.orElseThrow(() -> new NotFoundProblem("unit", id));
        call.mustSee(unit.townshipCode, "unit", id);
        return unit;
    }

    /** With the call sign: auditors read the trail and may not list units. */
    private static String counted(Unit unit, ShiftPlan plan) {
        return unit.callSign + " — " + plan.weekly().size() + " weekly shifts, "
                + plan.dates().size() + " days that differ";
    }
}
