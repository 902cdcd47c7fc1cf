package org.tianwang.alert.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.tianwang.platform.problem.InvalidProblem;

/** When something happened by the caller's own clock: {@code X-Occurred-At}, sent by phones that were in a dead spot. */
@RequestScoped
public class OccurredAt {

    public static final String HEADER = "X-Occurred-At";

    /** What the caller's clock shows as it sends, which tells whether that clock is right. */
    public static final String SENT = "X-Sent-At";

    @Inject
    Clock clock;

    @Context
    HttpHeaders headers;

    /** The moment of what is asked for, which followed {@code previous}. */
    public Moment after(Instant previous) {
        return OccurrencePolicy.judge(
                told(), time(SENT), previous, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Null when the caller does not say. */
    public Instant told() {
        return time(HEADER);
    }

    private Instant time(String header) {
        String text = headers.getHeaderString(header);
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw new InvalidProblem(header, "must be a time in ISO 8601, such as 2026-03-02T04:00:00Z");
        }
    }
}
