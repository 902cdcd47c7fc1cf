package org.tianwang.population.grid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tianwang.platform.problem.FieldError;
import org.tianwang.platform.problem.InvalidProblem;

/** Turns a request into a {@link GridDrawing}, or says of every field what is wrong with it. */
@ApplicationScoped
class GridCheck {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final GridLimits limits;
    private final CountyCalendar calendar;

    GridCheck(GridLimits limits, CountyCalendar calendar) {
        this.limits = limits;
        this.calendar = calendar;
    }

    /**
     * @param before the grid as it stands, or null for a new one; what the request leaves out is taken from it
     * @throws InvalidProblem naming every field at fault
     */
    GridDrawing drawing(UUID id, GridRequest request, GridDrawing before) {
        LocalDate from = firstDay(request, before);
        List<FieldError> errors = new ArrayList<>();
        new GridPolygonCheck(limits)
                .complaints(request.polygon())
                .forEach(c -> errors.add(new FieldError(c.field(), c.message())));
        if (request.officers().size() > limits.maxOfficers()) {
            errors.add(new FieldError("officers", "are at most " + limits.maxOfficers()));
        }
        checkDay("validFrom", from, errors);
        checkDay("validTo", request.validTo(), errors);
        if (request.validTo() != null && request.validTo().isBefore(from)) {
            errors.add(new FieldError("validTo", "is before validFrom"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidProblem(errors);
        }
        return new GridDrawing(
                code(id, request, before),
                request.name().strip(),
                request.kind(),
                request.townshipCode(),
                GridPolygon.of(request.polygon()).corners(),
                request.officers().stream()
                        .map(String::strip)
                        .distinct()
                        .sorted()
                        .toList(),
                from,
                request.validTo());
    }

    private static void checkDay(String field, LocalDate day, List<FieldError> errors) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            errors.add(new FieldError(field, "lies between " + FIRST_YEAR + " and " + LAST_YEAR));
        }
    }

    private LocalDate firstDay(GridRequest request, GridDrawing before) {
        if (request.validFrom() != null) {
            return request.validFrom();
        }
        return before != null ? before.validFrom() : calendar.today();
    }

    private static String code(UUID id, GridRequest request, GridDrawing before) {
        if (request.code() != null) {
            return request.code();
        }
        return before != null ? before.code() : "G-" + id.toString().substring(24);
    }
}
