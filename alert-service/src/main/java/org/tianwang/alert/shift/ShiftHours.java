package org.tianwang.alert.shift;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * One shift of a day, on the county's clock (Asia/Shanghai). A shift that does not end after it began ends on the next
 * day; one that ends at the time of day at which it began lasts 24 hours.
 */
public record ShiftHours(
        @NotNull @Pattern(regexp = ShiftHours.TIME, message = ShiftHours.MESSAGE)
        String from,

        @NotNull @Pattern(regexp = ShiftHours.TIME, message = ShiftHours.MESSAGE)
        String to) {

    public static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    static final String MESSAGE = "must be a time of day as HH:mm";

    Turn on(LocalDate day) {
        LocalDate last = overnight() ? day.plusDays(1) : day;
        return new Turn(instant(day, from), instant(last, to));
    }

    private boolean overnight() {
        return to.compareTo(from) <= 0;
    }

    private static Instant instant(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(COUNTY_TIME).toInstant();
    }
}
