package org.tianwang.alert.task;

import jakarta.validation.constraints.Size;

/** A crew asks for more units; what for, if there is time to say. */
public record ReinforceRequest(@Size(max = 500) String note) {}
