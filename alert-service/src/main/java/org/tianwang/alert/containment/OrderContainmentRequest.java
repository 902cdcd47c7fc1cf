package org.tianwang.alert.containment;

import jakarta.validation.constraints.Size;
import java.util.List;

/** Which points of the plan are ordered; all of them when none is named. */
public record OrderContainmentRequest(@Size(max = 200) List<@Size(max = 50) String> junctions) {}
