package org.tianwang.alert.incident;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The incident of which this one is a duplicate. */
public record MergeRequest(@NotNull UUID into) {}
