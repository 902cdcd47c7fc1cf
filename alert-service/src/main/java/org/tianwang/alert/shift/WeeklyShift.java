package org.tianwang.alert.shift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;

/** A shift of every week; {@code day} is the one on which it begins. */
public record WeeklyShift(
        @NotNull DayOfWeek day,

        @NotNull @Pattern(regexp = ShiftHours.TIME, message = ShiftHours.MESSAGE)
        String from,

        @NotNull @Pattern(regexp = ShiftHours.TIME, message = ShiftHours.MESSAGE)
        String to) {

    ShiftHours hours() {
        return new ShiftHours(from, to);
    }
}
