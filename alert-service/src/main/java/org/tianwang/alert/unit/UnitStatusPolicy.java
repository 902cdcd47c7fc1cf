package org.tianwang.alert.unit;

import java.util.Collection;
import org.tianwang.contracts.ops.TaskStatus;
import org.tianwang.contracts.ops.UnitStatus;

/**
 * A unit's status from what is known of it: what it is doing right now comes before what it has been asked to do, and
 * a running task is shown even when the shift has ended under it.
 */
final class UnitStatusPolicy {

    private UnitStatusPolicy() {}

    static UnitStatus derive(boolean onShift, boolean outOfService, Collection<TaskStatus> activeTasks) {
        if (activeTasks.contains(TaskStatus.ON_SCENE)) {
            return UnitStatus.ON_SCENE;
        }
        if (activeTasks.contains(TaskStatus.EN_ROUTE)) {
            return UnitStatus.EN_ROUTE;
        }
        if (outOfService) {
            return UnitStatus.OUT_OF_SERVICE;
        }
        if (!activeTasks.isEmpty()) {
            return UnitStatus.DISPATCHED;
        }
        return onShift ? UnitStatus.AVAILABLE : UnitStatus.OFF_SHIFT;
    }
}
