package org.tianwang.alert.containment;

import java.util.List;
import org.tianwang.contracts.ops.TaskView;

/** What became of an order: the tasks issued, and the units that had one in this incident already. */
public record OrderedContainment(ContainmentView containment, List<TaskView> tasks, List<String> alreadyThere) {}
