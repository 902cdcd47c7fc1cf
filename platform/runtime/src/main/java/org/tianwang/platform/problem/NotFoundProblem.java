package org.tianwang.platform.problem;

import java.util.List;

/** There is no such object, or none within the caller's jurisdiction: the two are not told apart. */
public final class NotFoundProblem extends Problem {
    public NotFoundProblem(String what, Object id) {
        super(404, "not-found", "There is no " + what + " " + id + " within your jurisdiction.", List.of());
    }
}
