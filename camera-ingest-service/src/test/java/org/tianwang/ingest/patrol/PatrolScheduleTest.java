package org.tianwang.ingest.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 2026-03-02 is a Monday; the county is eight hours ahead of UTC all year. */
class PatrolScheduleTest {
    private static final Instant MONDAY_EIGHT = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void shouldBeginAtTheWindowsStartAndEverySoManyMinutesBeforeItsEnd() {
        PatrolSchedule schedule = schedule(window("08:00", "10:00", 60, DayOfWeek.MONDAY));

        assertThat(schedule.nextAfter(MONDAY_EIGHT.minusMillis(1))).contains(MONDAY_EIGHT);
        assertThat(schedule.nextAfter(MONDAY_EIGHT)).contains(Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(schedule.nextAfter(Instant.parse("2026-03-02T01:00:00Z")))
                .as("ten o'clock is the end and no start any more")
                .contains(Instant.parse("2026-03-09T00:00:00Z"));
    }

    @Test
    void shouldRunOverMidnightIntoTheNextDay() {
        PatrolSchedule night = schedule(window("23:00", "02:00", 60, DayOfWeek.SUNDAY));

        assertThat(night.nextAfter(Instant.parse("2026-03-01T15:30:00Z")))
                .as("Sunday 23:30, next at Monday 00:00")
                .contains(Instant.parse("2026-03-01T16:00:00Z"));
        assertThat(night.nextAfter(Instant.parse("2026-03-01T16:00:00Z")))
                .contains(Instant.parse("2026-03-01T17:00:00Z"));
        assertThat(night.nextAfter(Instant.parse("2026-03-01T17:00:00Z")))
                .as("Monday 02:00 is the end; next Sunday 23:00")
                .contains(Instant.parse("2026-03-08T15:00:00Z"));
    }

    @Test
    void shouldGoByTheCountysWeekdayAndNotByUtc() {
        PatrolSchedule early = schedule(window("06:00", "07:00", 60, DayOfWeek.MONDAY));

        assertThat(early.nextAfter(Instant.parse("2026-03-01T00:00:00Z")))
                .as("Monday 06:00 in Shanghai is Sunday 22:00 in UTC")
                .contains(Instant.parse("2026-03-01T22:00:00Z"));
    }

    @Test
    void shouldKeepItsHourAllYearBecauseThereIsNoSummerTime() {
        PatrolSchedule schedule = schedule(window("08:00", "09:00", 60, DayOfWeek.values()));

        for (String day : List.of("2026-01-15", "2026-03-29", "2026-07-15", "2026-10-25")) {
            assertThat(schedule.nextAfter(Instant.parse(day + "T00:00:00Z").minusSeconds(1)))
                    .contains(Instant.parse(day + "T00:00:00Z"));
        }
    }

    @Test
    void shouldTakeTheEarliestOfSeveralWindows() {
        PatrolSchedule schedule = schedule(
                window("20:00", "22:00", 30, DayOfWeek.MONDAY), window("09:15", "09:30", 1440, DayOfWeek.MONDAY));

        assertThat(schedule.nextAfter(MONDAY_EIGHT)).contains(Instant.parse("2026-03-02T01:15:00Z"));
    }

    @Test
    void shouldNeverBeginByItselfWithoutWindows() {
        assertThat(new PatrolSchedule(List.of()).nextAfter(MONDAY_EIGHT)).isEmpty();
    }

    @Test
    void shouldCoverTheWholeDayWhenStartAndEndAreTheSame() {
        PatrolSchedule always = schedule(window("00:00", "24:00", 720, DayOfWeek.TUESDAY));

        assertThat(always.nextAfter(Instant.parse("2026-03-02T16:00:00Z")))
                .contains(Instant.parse("2026-03-03T04:00:00Z"));
    }

    private static PatrolSchedule schedule(PatrolWindow... windows) {
        return new PatrolSchedule(List.of(windows));
    }

    private static PatrolWindow window(String from, String to, int every, DayOfWeek... days) {
        return new PatrolWindow(Set.of(days), from, to, every);
    }
}
