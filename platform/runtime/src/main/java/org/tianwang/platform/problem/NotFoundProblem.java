package org.tianwang.platform.problem;

import java.util.List;

/**
 * There is no such object, or none within the caller's jurisdiction: the two are not told apart in the answer. Behind it
 * they are: who asks for what there is and is not his has tried to look at it.
 */
public final class NotFoundProblem extends Problem {
    private final String what;
    private final String id;
    private final boolean hidden;

    public NotFoundProblem(String what, Object id) {
        this(what, id, false);
    }

    private NotFoundProblem(String what, Object id, boolean hidden) {
        super(404, "not-found", "There is no " + what + " " + id + " within your jurisdiction.", List.of());
        this.what = what;
        this.id = String.valueOf(id);
        this.hidden = hidden;
    }

    /** There is one, but not for this caller. */
    public static NotFoundProblem hidden(String what, Object id) {
        return new NotFoundProblem(what, id, true);
    }

    /** What was asked for, such as {@code incident}. */
    public String what() {
        return what;
    }

    public String id() {
        return id;
    }

    public boolean isHidden() {
        return hidden;
    }
}
