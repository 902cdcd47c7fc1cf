package org.tianwang.platform.problem;

import java.util.List;

/**
 * Something a caller can be told. The message is written for the person at the other end: what happened, and what to
 * do. Never carries secrets or internals.
 */
public abstract sealed class Problem extends RuntimeException
        permits NotFoundProblem,
                ConflictProblem,
                InvalidProblem,
                ForbiddenProblem,
                StaleProblem,
                TooManyProblem,
                UnavailableProblem,
                UnsatisfiableProblem {
    private final int status;
    private final String code;
    private final transient List<FieldError> errors;

    /**
     * @param code stable name of the kind of problem; becomes the {@code type} URI
     * @param errors the fields at fault, if fields are
     */
    protected Problem(int status, String code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
