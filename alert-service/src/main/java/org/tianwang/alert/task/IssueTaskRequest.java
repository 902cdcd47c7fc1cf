package org.tianwang.alert.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.tianwang.contracts.ops.UnitView;
import org.tianwang.platform.problem.ConflictProblem;

/**
 * Which unit is sent, and what it is told; with {@code reserve} it is only set aside, to be sent later. With {@code
 * ifFree} it is not sent where somebody else has given it a task since it was looked at: two who send the same unit at
 * the same moment would both count on it.
 */
public record IssueTaskRequest(
        @NotNull UUID unitId, @Size(max = 2000) String instructions, Boolean reserve, Boolean ifFree) {

    boolean isReserved() {
        return Boolean.TRUE.equals(reserve);
    }

    /** The unit's lock is held; {@code own} of its tasks are of this incident already. */
    void check(UnitView unit, int own) {
        mustBeFree(ifFree, unit, own);
    }

    static void mustBeFree(Boolean ifFree, UnitView unit, int own) {
        if (Boolean.TRUE.equals(ifFree) && unit.activeTasks() > own) {
            throw new ConflictProblem("Unit " + unit.callSign()
                    + " was given another task in the meantime: choose another unit, or send it all the same.");
        }
    }
}
