package org.tianwang.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A fresh county shows shifts that come and go, and is never without units, nor the demonstration without its officer. */
class ShiftPlansTest {

    private static final int A_DAY = 24 * 60;
    private static final int A_WEEK = 7 * A_DAY;

    @Test
    void shouldPlanEveryUnit() {
        assertThat(County.records(SeedKind.SHIFT_PLAN))
                .extracting(SeedRecord::id)
                .containsExactlyInAnyOrderElementsOf(County.records(SeedKind.UNIT).stream()
                        .map(SeedRecord::id)
                        .toList());
    }

    @Test
    void shouldHaveTwelveUnitsOnDutyAtAnyMinuteAndSometimesMore() {
        int[] onDuty = new int[A_WEEK];
        for (SeedRecord plan : County.records(SeedKind.SHIFT_PLAN)) {
            int[] minutes = minutes(plan);
            assertThat(Arrays.stream(minutes).max())
                    .as("%s is on duty once at a time", plan.code())
                    .hasValue(1);
            IntStream.range(0, A_WEEK).forEach(minute -> onDuty[minute] += minutes[minute]);
        }
        assertThat(Arrays.stream(onDuty).min()).hasValue(12);
        assertThat(Arrays.stream(onDuty).max()).hasValue(14);
    }

    @Test
    void shouldKeepTheDemonstrationsOfficerOnDutyRoundTheClock() {
        UUID unit = County.records(SeedKind.UNIT).stream()
                .filter(one -> one.body().path("crew").toString().contains("\"officer\""))
                .findFirst()
                .orElseThrow()
                .id();
        SeedRecord plan = County.records(SeedKind.SHIFT_PLAN).stream()
                .filter(one -> one.id().equals(unit))
                .findFirst()
                .orElseThrow();

        assertThat(minutes(plan)).containsOnly(1);
    }

    private static int[] minutes(SeedRecord plan) {
        int[] minutes = new int[A_WEEK];
        for (JsonNode shift : plan.body().path("weekly")) {
            int from = minuteOf(shift, "from");
            int length = Math.floorMod(minuteOf(shift, "to") - from - 1, A_DAY) + 1;
            int day = DayOfWeek.valueOf(shift.path("day").asText()).ordinal();
            for (int minute = 0; minute < length; minute++) {
                minutes[(day * A_DAY + from + minute) % A_WEEK]++;
            }
        }
        return minutes;
    }

    private static int minuteOf(JsonNode shift, String field) {
        return LocalTime.parse(shift.path(field).asText()).toSecondOfDay() / 60;
    }
}
