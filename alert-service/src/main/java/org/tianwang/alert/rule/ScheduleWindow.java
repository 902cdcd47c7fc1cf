package org.tianwang.alert.rule;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * One window of a rule's week, on the county's clock (Asia/Shanghai), in quarters of an hour. {@code to} is exclusive;
 * {@code 24:00} ends the day; a window whose end is not after its start runs into the next day.
 */
public record ScheduleWindow(
        @NotEmpty @Size(max = 7) Set<@NotNull DayOfWeek> days,

        @NotNull @Pattern(regexp = QUARTER, message = MESSAGE)
        String from,

        @NotNull @Pattern(regexp = QUARTER_OR_END, message = MESSAGE)
        String to) {

    private static final String QUARTER = "([01][0-9]|2[0-3]):(00|15|30|45)";
    private static final String QUARTER_OR_END = QUARTER + "|24:00";
    private static final String MESSAGE = "must be a quarter of an hour as HH:mm";

    int fromMinute() {
        return minuteOfDay(from);
    }

    int toMinute() {
        return minuteOfDay(to);
    }

    private static int minuteOfDay(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
