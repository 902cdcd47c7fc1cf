package org.tianwang.platform.problem;

import java.util.List;

/** The caller is known and may see the object, but may not do this. */
public final class ForbiddenProblem extends Problem {
    private final boolean written;

    public ForbiddenProblem(String detail) {
        this(detail, false);
    }

    private ForbiddenProblem(String detail, boolean written) {
        super(403, "forbidden", detail, List.of());
        this.written = written;
    }

    /** A refusal that whoever refuses has entered in the audit trail himself, with more than could be said of it here. */
    public static ForbiddenProblem written(String detail) {
        return new ForbiddenProblem(detail, true);
    }

    public boolean isWritten() {
        return written;
    }
}
