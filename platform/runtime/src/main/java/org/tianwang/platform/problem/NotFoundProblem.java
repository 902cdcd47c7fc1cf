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
    private final String plate;

    public NotFoundProblem(String what, Object id) {
        this(what, id, false, null);
    }

    private NotFoundProblem(String what, Object id, boolean hidden, String plate) {
        super(404, "not-found", "There is no " + what + " " + id + " within your jurisdiction.", List.of());
        this.what = what;
        this.id = String.valueOf(id);
        this.hidden = hidden;
        this.plate = plate;
    }

    /** There is one, but not for this caller. */
    public static NotFoundProblem hidden(String what, Object id) {
        return new NotFoundProblem(what, id, true, null);
    }

    /** The same of what is about a vehicle: who has tried to look at it is found by its plate. */
    public static NotFoundProblem hidden(String what, Object id, String plate) {
        return new NotFoundProblem(what, id, true, plate);
    }

    /** What was asked for, such as {@code incident}. */
    public String what() {
        return what;
    }

    public String id() {
        return id;
    }

    /** The vehicle that it is about; null when it is about none. Never told to the caller. */
    public String plate() {
        return plate;
    }

    public boolean isHidden() {
        return hidden;
    }
}
