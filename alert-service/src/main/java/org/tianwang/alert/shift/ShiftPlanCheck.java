package org.tianwang.alert.shift;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * What a plan may not say. A unit is on duty once at a time: an overlap is a slip of the pen, and the later beginning of
 * the two is named. Shifts that join without a gap are meant.
 */
public final class ShiftPlanCheck {

    private static final LocalDate ANY_MONDAY = LocalDate.of(2024, 1, 1).with(DayOfWeek.MONDAY);
    static final int DAYS_AHEAD = 366;

    private final ShiftPlan plan;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    private ShiftPlanCheck(ShiftPlan plan, Instant now) {
        this.plan = plan;
        this.today = LocalDate.ofInstant(now, ShiftHours.COUNTY_TIME);
    }

    /** Refuses the plan with every field that is at fault. */
    public static void check(ShiftPlan plan, Instant now) {
        List<FieldError> errors = new ShiftPlanCheck(plan, now).errors();
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
    }

    private List<FieldError> errors() {
        if (plan.isEmpty()) {
            errors.add(new FieldError("weekly", "must hold a shift, or the dates must; delete the plan to have none"));
        }
        week();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < plan.dates().size(); i++) {
            LocalDate date = plan.dates().get(i).date();
            String field = "dates[" + i + "].date";
            if (!seen.add(date)) {
                errors.add(new FieldError(field, "is there twice"));
            } else if (date.isBefore(today.minusDays(1))) {
                errors.add(new FieldError(field, "lies in the past"));
            } else if (date.isAfter(today.plusDays(DAYS_AHEAD))) {
                errors.add(new FieldError(field, "may lie at most a year ahead"));
            } else {
                date(i);
            }
        }
        return errors;
    }

    /** A shift where it would fall, and where in the request it stands. */
    private record Placed(String field, ShiftHours hours, Turn turn) {}

    /** Each against those before it, Sunday's against Monday's too: hence the weeks on both sides. */
    private void week() {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < plan.weekly().size(); i++) {
            WeeklyShift shift = plan.weekly().get(i);
            LocalDate day = ANY_MONDAY.with(shift.day());
            String field = "weekly[" + i + "]";
            for (Placed other : placed) {
                compare(other, new Placed(field, shift.hours(), shift.hours().on(day)));
            }
            for (int week = -7; week <= 7; week += 7) {
                placed.add(new Placed(field, shift.hours(), shift.hours().on(day.plusDays(week))));
            }
        }
    }

    /** A day that differs, against itself and against what runs into it or begins while it runs. */
    private void date(int index) {
        DatedShifts dated = plan.dates().get(index);
        List<Placed> others = new ArrayList<>(on(dated.date().minusDays(1)));
        others.addAll(on(dated.date().plusDays(1)));
        for (int j = 0; j < dated.shifts().size(); j++) {
            ShiftHours hours = dated.shifts().get(j);
            Placed mine = new Placed("dates[" + index + "].shifts[" + j + "]", hours, hours.on(dated.date()));
            others.forEach(other -> compare(other, mine));
            others.add(mine);
        }
    }

    private List<Placed> on(LocalDate day) {
        return plan.hours(day).stream()
                .map(hours -> new Placed("", hours, hours.on(day)))
                .toList();
    }

    private void compare(Placed other, Placed mine) {
        if (other.turn().overlaps(mine.turn())) {
            boolean later = !mine.turn().from().isBefore(other.turn().from());
            errors.add(new FieldError(
                    mine.field() + (later ? ".from" : ".to"),
                    "overlaps the shift from " + other.hours().from() + " to "
                            + other.hours().to()));
        }
    }
}
