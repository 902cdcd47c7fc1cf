package org.tianwang.platform.problem;

import java.util.List;

/** The caller is known and may see the object, but may not do this. */
public final class ForbiddenProblem extends Problem {
    public ForbiddenProblem(String detail) {
        super(403, "forbidden", detail, List.of());
    }
}
