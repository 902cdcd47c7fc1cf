package org.tianwang.alert.containment;

import java.util.List;
import org.tianwang.contracts.ops.TaskView;

/**
 * What became of an order.
 *
 * @param tasks those issued
 * @param alreadyThere units that had a task in this matter already
 * @param notFree units that were free when the plan was made and are not any more; the plan is computed without them
 * @param outOfReach units of townships whose units the caller does not send; whoever sends the county's has to
 * @param gone junctions that were named and that the plan does not close any more
 */
public record OrderedContainment(
        ContainmentView containment,
        List<TaskView> tasks,
        List<String> alreadyThere,
        List<String> notFree,
        List<String> outOfReach,
        List<String> gone) {}
