package org.tianwang.alert.search;

import jakarta.validation.constraints.Size;

/** A word to whoever has asked; may be left out. */
public record DecisionRequest(@Size(max = 1000) String note) {}
