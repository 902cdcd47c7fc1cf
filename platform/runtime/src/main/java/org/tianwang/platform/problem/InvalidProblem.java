package org.tianwang.platform.problem;

import java.util.List;

/** The request itself is wrong; names the fields at fault. */
public final class InvalidProblem extends Problem {
    public InvalidProblem(List<FieldError> errors) {
        super(400, "invalid-request", "Some fields are not valid: see errors.", errors);
    }

    public InvalidProblem(String field, String message) {
        super(400, "invalid-request", field + ": " + message, List.of(new FieldError(field, message)));
    }
}
