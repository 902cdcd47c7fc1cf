package org.tianwang.alert.condition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A text to be checked; one far too long is refused before it is read. */
record ConditionCheckRequest(@NotNull @Size(max = 10_000) String condition) {}
