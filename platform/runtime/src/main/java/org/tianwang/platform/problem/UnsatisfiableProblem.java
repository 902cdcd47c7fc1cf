package org.tianwang.platform.problem;

import java.util.List;

/** The part of a file that was asked for lies outside of it: 416, with the size that would have been right. */
public final class UnsatisfiableProblem extends Problem {
    private final long size;

    public UnsatisfiableProblem(long size) {
        super(416, "range-not-satisfiable", "The file has " + size + " bytes: ask for a range within.", List.of());
        this.size = size;
    }

    /** In bytes, of the whole file. */
    public long size() {
        return size;
    }
}
