package org.tianwang.ingest.footage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tianwang.platform.problem.InvalidProblem;

/** A range of time as a caller asks for it, to the millisecond. */
public record Span(Instant from, Instant to) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws InvalidProblem naming the field that is missing or wrong */
    public static Span of(Instant from, Instant to, Duration longest) {
        check("from", from);
        check("to", to);
        if (!to.isAfter(from)) {
            throw new InvalidProblem("to", "must lie after from");
        }
        if (Duration.between(from, to).compareTo(longest) > 0) {
            throw new InvalidProblem("to", "must not lie more than " + longest.toMinutes() + " minutes after from");
        }
        return new Span(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Reads a query parameter. */
    public static Instant time(String field, String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new InvalidProblem(field, "must be a time such as 2026-01-31T08:00:00Z");
        }
    }

    private static void check(String field, Instant time) {
        if (time == null) {
            throw new InvalidProblem(field, "must not be missing");
        }
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new InvalidProblem(field, "must lie between " + EARLIEST + " and " + LATEST);
        }
    }
}
