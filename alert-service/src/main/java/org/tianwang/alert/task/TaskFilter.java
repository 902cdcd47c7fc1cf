package org.tianwang.alert.task;

import java.util.List;
import java.util.UUID;
import org.tianwang.alert.query.Parameter;
import org.tianwang.contracts.ops.TaskStatus;

/** What a list of tasks is asked for; null means everything. */
record TaskFilter(List<TaskStatus> statuses, UUID incidentId) {

    static TaskFilter of(String status, UUID incidentId) {
        return new TaskFilter(Parameter.anyOf(TaskStatus.class, "status", status), incidentId);
    }
}
