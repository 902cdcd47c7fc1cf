package org.tianwang.platform.problem;

import java.util.List;

/** {@code If-Match} names another version than the present one. */
public final class StaleProblem extends Problem {
    public StaleProblem(long present) {
        super(
                412,
                "stale-version",
                "Somebody has changed this meanwhile; it now has version " + present + ". Load it again.",
                List.of());
    }
}
