package org.tianwang.alert.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tianwang.alert.shift.DatedShifts;
import org.tianwang.alert.shift.ShiftHours;
import org.tianwang.alert.shift.ShiftPlan;
import org.tianwang.alert.shift.ShiftPlans;
import org.tianwang.alert.shift.Turn;
import org.tianwang.alert.shift.WeeklyShift;
import org.tianwang.contracts.ops.UnitKind;

/**
 * One line of the duty roster (值勤表). It says nothing of where a unit is or what it does, so that those who plan need
 * not see it.
 *
 * @param version of the plan, for {@code If-Match}; 0 while there was none
 * @param planned false without a plan, and where the planning was ended
 * @param onShift now; without a plan as the unit was set up
 * @param turns the shifts from yesterday's on, as they fall in the next week; empty without any
 * @param changedAt null while there was no plan
 */
public record ShiftPlanView(
        UUID unitId,
        long version,
        String callSign,
        UnitKind kind,
        String townshipCode,
        boolean planned,
        boolean onShift,
        boolean outOfService,
        List<WeeklyShift> weekly,
        List<DatedShifts> dates,
        List<Turn> turns,
        Instant changedAt,
        String changedBy) {

    private static final int DAYS_SHOWN = 9;

    static ShiftPlanView of(Unit unit, ShiftPlans.Kept kept, Instant now) {
        ShiftPlan plan = kept == null ? ShiftPlan.NONE : kept.plan().without(now);
        LocalDate yesterday = LocalDate.ofInstant(now, ShiftHours.COUNTY_TIME).minusDays(1);
        return new ShiftPlanView(
                unit.id,
                kept == null ? 0 : kept.version(),
                unit.callSign,
                unit.kind,
                unit.townshipCode,
                unit.shiftPlanned,
                unit.onShift,
                unit.outOfService,
                plan.weekly(),
                plan.dates(),
                unit.shiftPlanned ? plan.turns(yesterday, DAYS_SHOWN) : unit.singleTurn(),
                kept == null ? null : kept.changedAt(),
                kept == null ? null : kept.changedBy());
    }
}
