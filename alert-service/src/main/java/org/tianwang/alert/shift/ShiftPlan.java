package org.tianwang.alert.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a unit is on duty: shifts of every week, and days that differ from it. */
public record ShiftPlan(
        @Size(max = 28) List<@NotNull @Valid WeeklyShift> weekly,
        @Size(max = MOST_DATES) List<@NotNull @Valid DatedShifts> dates) {

    public static final ShiftPlan NONE = new ShiftPlan(null, null);

    static final int MOST_DATES = 60;

    /** No day that differs lies further ahead, so that behind the last of them two weeks show the week's own twice. */
    private static final int DAYS_AHEAD = ShiftPlanCheck.DAYS_AHEAD + 16;

    public ShiftPlan {
        weekly = weekly == null ? List.of() : weekly;
        dates = dates == null ? List.of() : dates;
    }

    /** Those that have not ended, the earliest first, the one that is running among them. */
    public List<Turn> upcoming(Instant now, int atMost) {
        LocalDate yesterday = yesterday(now);
        return turns(yesterday.datesUntil(yesterday.plusDays(DAYS_AHEAD)))
                .filter(turn -> turn.to().isAfter(now))
                .limit(atMost)
                .toList();
    }

    /** Those that begin within these days, from the first one on. */
    public List<Turn> turns(LocalDate first, int days) {
        return turns(first.datesUntil(first.plusDays(days))).toList();
    }

    private Stream<Turn> turns(Stream<LocalDate> days) {
        return days.flatMap(
                day -> hours(day).stream().map(shift -> shift.on(day)).sorted(Comparator.comparing(Turn::from)));
    }

    /** Without the days that are over: yesterday's shift may still be running, an older one cannot. */
    public ShiftPlan without(Instant past) {
        LocalDate yesterday = yesterday(past);
        return new ShiftPlan(
                weekly,
                dates.stream().filter(day -> !day.date().isBefore(yesterday)).toList());
    }

    /** Nothing is planned: what is left where the planning of a unit was ended. */
    public boolean isEmpty() {
        return weekly.isEmpty() && dates.isEmpty();
    }

    List<ShiftHours> hours(LocalDate day) {
        return dated(day).map(DatedShifts::shifts).orElseGet(() -> ofTheWeek(day));
    }

    private Optional<DatedShifts> dated(LocalDate day) {
        return dates.stream().filter(other -> other.date().equals(day)).findFirst();
    }

    private List<ShiftHours> ofTheWeek(LocalDate day) {
        return weekly.stream()
                .filter(shift -> shift.day() == day.getDayOfWeek())
                .map(WeeklyShift::hours)
                .toList();
    }

    private static LocalDate yesterday(Instant now) {
        return LocalDate.ofInstant(now, ShiftHours.COUNTY_TIME).minusDays(1);
    }
}
