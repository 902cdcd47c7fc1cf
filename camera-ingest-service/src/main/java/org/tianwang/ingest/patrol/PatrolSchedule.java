package org.tianwang.ingest.patrol;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds when a plan's next round is due. Pure; Asia/Shanghai has no summer time, so that every day has 24 hours. */
record PatrolSchedule(List<PatrolWindow> windows) {
    static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");

    /** The first start after {@code when}; never without windows. */
    Optional<Instant> nextAfter(Instant when) {
        LocalDate today = when.atZone(COUNTY_TIME).toLocalDate();
        Instant next = null;
        for (int day = -1; day <= 7; day++) {
            for (PatrolWindow window : windows) {
                Instant start = firstAfter(when, today.plusDays(day), window);
                if (start != null && (next == null || start.isBefore(next))) {
                    next = start;
                }
            }
        }
        return Optional.ofNullable(next);
    }

    private static Instant firstAfter(Instant when, LocalDate day, PatrolWindow window) {
        if (!window.days().contains(day.getDayOfWeek())) {
            return null;
        }
        Instant first =
                day.atStartOfDay(COUNTY_TIME).plusMinutes(window.fromMinute()).toInstant();
        long every = window.everyMinutes() * 60L;
        long passed = when.getEpochSecond() - first.getEpochSecond();
        long steps = passed < 0 ? 0 : passed / every + 1;
        return steps * every < window.length() * 60L ? first.plusSeconds(steps * every) : null;
    }
}
