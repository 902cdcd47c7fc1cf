package org.tianwang.alert.plan;

import java.util.List;
import java.util.UUID;
import org.tianwang.contracts.ops.TaskView;

/** The tasks issued, and the units that had one in this incident already. */
public record AppliedPlan(List<TaskView> tasks, List<UUID> alreadyThere) {}
