package org.tianwang.alert.condition;

import java.util.List;

/** What is wrong with a condition; nothing, when it is valid. */
record ConditionCheckView(boolean valid, List<ConditionError> errors) {}
