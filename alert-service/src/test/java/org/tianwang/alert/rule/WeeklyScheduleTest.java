package org.tianwang.alert.rule;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyScheduleTest {

    private static final WeeklySchedule NIGHT_OF_SUNDAY =
            WeeklySchedule.of(List.of(new ScheduleWindow(Set.of(SUNDAY), "22:00", "06:00")));

    @Test
    void shouldStartExactlyOnTheQuarterAndEndExactlyBeforeIt() {
        WeeklySchedule morning = WeeklySchedule.of(List.of(new ScheduleWindow(Set.of(MONDAY), "08:15", "09:30")));

        assertThat(morning.covers(county("2026-03-02T08:14:59.999"))).isFalse();
        assertThat(morning.covers(county("2026-03-02T08:15:00"))).isTrue();
        assertThat(morning.covers(county("2026-03-02T09:29:59.999"))).isTrue();
        assertThat(morning.covers(county("2026-03-02T09:30:00"))).isFalse();
        assertThat(morning.covers(county("2026-03-03T08:30:00"))).isFalse();
    }

    @Test
    void shouldRunOverMidnightAndOverTheEndOfTheWeek() {
        assertThat(NIGHT_OF_SUNDAY.covers(county("2026-03-08T21:59:59"))).isFalse();
        assertThat(NIGHT_OF_SUNDAY.covers(county("2026-03-08T22:00:00"))).isTrue();
        assertThat(NIGHT_OF_SUNDAY.covers(county("2026-03-09T00:00:00"))).isTrue();
        assertThat(NIGHT_OF_SUNDAY.covers(county("2026-03-09T05:59:59"))).isTrue();
        assertThat(NIGHT_OF_SUNDAY.covers(county("2026-03-09T06:00:00"))).isFalse();
    }

    @Test
    void shouldGoByTheCountysClockAndNotByUtc() {
        assertThat(NIGHT_OF_SUNDAY.covers(Instant.parse("2026-03-08T14:00:00Z")))
                .isTrue();
        assertThat(NIGHT_OF_SUNDAY.covers(Instant.parse("2026-03-08T22:30:00Z")))
                .isFalse();
    }

    @Test
    void shouldCoverTheWholeDayWhenAWindowEndsAt24OrWhereItStarted() {
        EnumSet<DayOfWeek> monday = EnumSet.of(MONDAY);
        for (String end : List.of("24:00", "00:00")) {
            WeeklySchedule day = WeeklySchedule.of(List.of(new ScheduleWindow(monday, "00:00", end)));

            assertThat(day.covers(county("2026-03-02T00:00:00"))).isTrue();
            assertThat(day.covers(county("2026-03-02T23:59:59.999"))).isTrue();
            assertThat(day.covers(county("2026-03-03T00:00:00"))).isFalse();
            assertThat(day.covers(county("2026-03-01T23:59:59"))).isFalse();
        }
    }

    @Test
    void shouldAlwaysBeOnWithoutWindows() {
        assertThat(WeeklySchedule.of(List.of()).covers(county("2026-03-08T23:59:59")))
                .isTrue();
        assertThat(WeeklySchedule.of(null).covers(county("2026-03-02T00:00:00")))
                .isTrue();
    }

    private static Instant county(String local) {
        return LocalDateTime.parse(local).atZone(WeeklySchedule.COUNTY_TIME).toInstant();
    }
}
