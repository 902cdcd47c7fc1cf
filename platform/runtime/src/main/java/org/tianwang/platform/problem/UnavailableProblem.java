package org.tianwang.platform.problem;

import java.util.List;

/** Something needed does not answer just now; trying again later may work. */
public final class UnavailableProblem extends Problem {
    public UnavailableProblem(String detail) {
        super(503, "unavailable", detail, List.of());
    }
}
