package org.tianwang.ingest.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.tianwang.platform.problem.InvalidProblem;

/** The time asked for: a day of the county, or any week at most; cut off at now. */
record CoverageRange(Instant from, Instant to) {
    private static final ZoneId COUNTY_TIME = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST = Duration.ofDays(7);

    static CoverageRange of(String from, String to, Instant now) {
        Instant end = to == null || to.isBlank() ? now : instant("to", to);
        Instant start = from == null || from.isBlank() ? end.minus(Duration.ofDays(1)) : instant("from", from);
        if (!start.isBefore(end) || start.plus(LONGEST).isBefore(end)) {
            throw new InvalidProblem("to", "must lie after from, and no more than 7 days");
        }
        return cut(start, end, now);
    }

    static CoverageRange day(String day, Instant now) {
        try {
            LocalDate date =
                    day == null || day.isBlank() ? now.atZone(COUNTY_TIME).toLocalDate() : LocalDate.parse(day);
            Instant start = date.atStartOfDay(COUNTY_TIME).toInstant();
            return cut(start, start.plus(Duration.ofDays(1)), now);
        } catch (DateTimeParseException e) {
            throw new InvalidProblem("day", "must be a date as 2026-03-01");
        }
    }

    private static CoverageRange cut(Instant start, Instant end, Instant now) {
        Instant last = end.isAfter(now) ? now : end;
        return new CoverageRange(start.isAfter(last) ? last : start, last);
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidProblem(field, "must be a time as 2026-03-01T06:00:00Z");
        }
    }
}
