package org.tianwang.ingest.patrol;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * When automatic rounds begin, on the county's clock (Asia/Shanghai): at {@code from} and every so many minutes after it,
 * before {@code to}. A window whose end is not after its start runs into the next day.
 */
public record PatrolWindow(
        @NotEmpty @Size(max = 7) Set<@NotNull DayOfWeek> days,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "must be a time as HH:mm")
        String from,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00", message = "must be a time as HH:mm")
        String to,

        @Min(5) @Max(1440) int everyMinutes) {

    int fromMinute() {
        return minutes(from);
    }

    /** Minutes from its start to its end. */
    int length() {
        int length = minutes(to) - fromMinute();
        return length > 0 ? length : length + 24 * 60;
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
