package org.tianwang.platform.problem;

import java.util.List;

/** The request is right in itself, but not in the object's present state. */
public final class ConflictProblem extends Problem {
    public ConflictProblem(String detail) {
        super(409, "conflict", detail, List.of());
    }
}
