package org.tianwang.alert.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;

/**
 * When in the week a rule is on, in steps of 15 minutes on the county's clock: 672 bits, so that asking costs the same
 * however long the list of windows is. An instant belongs to the step it falls in; a window's end is exclusive.
 */
final class WeeklySchedule {

    static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");
    static final int STEP_MINUTES = 15;
    private static final int STEPS_A_DAY = 24 * 60 / STEP_MINUTES;
    private static final int STEPS_A_WEEK = 7 * STEPS_A_DAY;

    private static final WeeklySchedule ALWAYS = always();

    private final BitSet steps;

    private WeeklySchedule(BitSet steps) {
        this.steps = steps;
    }

    /** No windows means that the rule is always on: a rule without a schedule must never be silently dead. */
    static WeeklySchedule of(List<ScheduleWindow> windows) {
        if (windows == null || windows.isEmpty()) {
            return ALWAYS;
        }
        BitSet steps = new BitSet(STEPS_A_WEEK);
        for (ScheduleWindow window : windows) {
            for (DayOfWeek day : window.days()) {
                switchOn(steps, day, window);
            }
        }
        return new WeeklySchedule(steps);
    }

    boolean covers(Instant when) {
        return steps.get(stepOf(when));
    }

    private static int stepOf(Instant when) {
        ZonedDateTime local = when.atZone(COUNTY_TIME);
        int minute = local.getHour() * 60 + local.getMinute();
        return (local.getDayOfWeek().getValue() - 1) * STEPS_A_DAY + minute / STEP_MINUTES;
    }

    /** A window that ends at or before its start runs into the next day, from Sunday into Monday. */
    private static void switchOn(BitSet steps, DayOfWeek day, ScheduleWindow window) {
        int from = window.fromMinute() / STEP_MINUTES;
        int to = window.toMinute() / STEP_MINUTES;
        int length = to > from ? to - from : to + STEPS_A_DAY - from;
        int first = (day.getValue() - 1) * STEPS_A_DAY + from;
        for (int step = first; step < first + length; step++) {
            steps.set(step % STEPS_A_WEEK);
        }
    }

    private static WeeklySchedule always() {
        BitSet all = new BitSet(STEPS_A_WEEK);
        all.set(0, STEPS_A_WEEK);
        return new WeeklySchedule(all);
    }
}
