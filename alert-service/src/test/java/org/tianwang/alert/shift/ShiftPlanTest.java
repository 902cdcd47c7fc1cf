package org.tianwang.alert.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

class ShiftPlanTest {

    /** Wednesday, 10:00 in the county. */
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void shouldFindTheRunningShiftAndTheNext() {
        ShiftPlan plan = weekly(daily("08:00", "20:00"));

        assertThat(plan.upcoming(NOW, 2))
                .containsExactly(
                        turn("2026-03-04T00:00:00Z", "2026-03-04T12:00:00Z"),
                        turn("2026-03-05T00:00:00Z", "2026-03-05T12:00:00Z"));
        assertThat(plan.upcoming(Instant.parse("2026-03-04T12:00:00Z"), 1))
                .as("the end does not belong to it")
                .containsExactly(turn("2026-03-05T00:00:00Z", "2026-03-05T12:00:00Z"));
    }

    @Test
    void shouldStillRunLastNightsShiftInTheMorning() {
        ShiftPlan plan = weekly(daily("20:00", "08:00"));

        assertThat(plan.upcoming(Instant.parse("2026-03-03T23:59:59.999Z"), 1))
                .containsExactly(turn("2026-03-03T12:00:00Z", "2026-03-04T00:00:00Z"));
    }

    @Test
    void shouldRunRoundTheClockWhereAShiftEndsAsItBegan() {
        ShiftPlan plan = weekly(daily("08:00", "08:00"));

        ShiftPlanCheck.check(plan, NOW);
        assertThat(plan.upcoming(NOW, 2))
                .containsExactly(
                        turn("2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z"),
                        turn("2026-03-05T00:00:00Z", "2026-03-06T00:00:00Z"));
    }

    @Test
    void shouldTakeADayThatDiffersInThePlaceOfTheWeeks() {
        ShiftPlan plan = new ShiftPlan(
                List.of(daily("08:00", "20:00")),
                List.of(
                        new DatedShifts(TODAY, List.of()),
                        new DatedShifts(TODAY.plusDays(1), List.of(new ShiftHours("14:00", "22:00")))));

        assertThat(plan.upcoming(NOW, 2))
                .containsExactly(
                        turn("2026-03-05T06:00:00Z", "2026-03-05T14:00:00Z"),
                        turn("2026-03-06T00:00:00Z", "2026-03-06T12:00:00Z"));
    }

    @Test
    void shouldFindTheWeekAgainBehindAsManyDaysOffAsAPlanHolds() {
        List<DatedShifts> off = IntStream.rangeClosed(1, 52)
                .mapToObj(week -> new DatedShifts(TODAY.minusDays(1).plusWeeks(week), List.of()))
                .toList();

        assertThat(new ShiftPlan(List.of(new WeeklyShift(DayOfWeek.TUESDAY, "08:00", "20:00")), off).upcoming(NOW, 2))
                .hasSize(2);
        assertThat(new ShiftPlan(List.of(), List.of(new DatedShifts(TODAY.plusDays(300), hours("08:00", "20:00"))))
                        .upcoming(NOW, 2))
                .hasSize(1);
    }

    @Test
    void shouldForgetDaysThatAreOver() {
        ShiftPlan plan = new ShiftPlan(
                List.of(),
                Stream.of(2, 1, 0)
                        .map(ago -> new DatedShifts(TODAY.minusDays(ago), hours("20:00", "08:00")))
                        .toList());

        assertThat(plan.without(NOW).dates()).extracting(DatedShifts::date).containsExactly(TODAY.minusDays(1), TODAY);
    }

    @Test
    void shouldRefuseAnOverlapAndNameTheField() {
        assertThat(errors(weekly(
                        new WeeklyShift(DayOfWeek.MONDAY, "08:00", "16:00"),
                        new WeeklyShift(DayOfWeek.MONDAY, "15:59", "23:00"))))
                .containsExactly(new FieldError("weekly[1].from", "overlaps the shift from 08:00 to 16:00"));
        assertThat(errors(weekly(
                        new WeeklyShift(DayOfWeek.MONDAY, "06:00", "14:00"),
                        new WeeklyShift(DayOfWeek.SUNDAY, "22:00", "06:01"))))
                .as("Sunday night runs into Monday")
                .containsExactly(new FieldError("weekly[1].to", "overlaps the shift from 06:00 to 14:00"));
    }

    @Test
    void shouldLetShiftsJoin() {
        ShiftPlanCheck.check(
                weekly(Stream.of(daily("00:00", "08:00"), daily("08:00", "16:00"), daily("16:00", "00:00"))
                        .flatMap(Arrays::stream)
                        .toArray(WeeklyShift[]::new)),
                NOW);
    }

    @Test
    void shouldHoldADayThatDiffersAgainstItsNeighbours() {
        WeeklyShift tuesdayNight = new WeeklyShift(DayOfWeek.TUESDAY, "20:00", "08:00");
        WeeklyShift thursday = new WeeklyShift(DayOfWeek.THURSDAY, "08:00", "20:00");
        ShiftPlan plan = new ShiftPlan(
                List.of(tuesdayNight, thursday),
                List.of(new DatedShifts(
                        TODAY, List.of(new ShiftHours("07:00", "12:00"), new ShiftHours("22:00", "08:30")))));

        assertThat(errors(plan))
                .extracting(FieldError::field)
                .containsExactly("dates[0].shifts[0].from", "dates[0].shifts[1].to");
    }

    @Test
    void shouldRefuseDaysThatCannotBeMeant() {
        ShiftPlan plan = new ShiftPlan(
                List.of(),
                List.of(
                        new DatedShifts(TODAY, List.of()),
                        new DatedShifts(TODAY, List.of()),
                        new DatedShifts(TODAY.minusDays(2), List.of()),
                        new DatedShifts(TODAY.plusDays(367), List.of())));

        assertThat(errors(plan))
                .extracting(FieldError::field)
                .containsExactly("dates[1].date", "dates[2].date", "dates[3].date");
        assertThat(errors(new ShiftPlan(null, null)))
                .extracting(FieldError::field)
                .containsExactly("weekly");
    }

    private static List<FieldError> errors(ShiftPlan plan) {
        List<FieldError> errors = new java.util.ArrayList<>();
        assertThatThrownBy(() -> ShiftPlanCheck.check(plan, NOW))
                .isInstanceOfSatisfying(InvalidProblem.class, problem -> errors.addAll(problem.errors()));
        return errors;
    }

    private static ShiftPlan weekly(WeeklyShift... shifts) {
        return new ShiftPlan(List.of(shifts), List.of());
    }

    private static WeeklyShift[] daily(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyShift(day, from, to))
                .toArray(WeeklyShift[]::new);
    }

    private static List<ShiftHours> hours(String from, String to) {
        return List.of(new ShiftHours(from, to));
    }

    private static Turn turn(String from, String to) {
        return new Turn(Instant.parse(from), Instant.parse(to));
    }
}
