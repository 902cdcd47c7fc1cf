package org.tianwang.platform.problem;

import java.util.List;

/** The caller asks too often, or too much is asked at once: the same later is fine. */
public final class TooManyProblem extends Problem {
    public TooManyProblem(String detail) {
        super(429, "too-many-requests", detail, List.of());
    }
}
